"""Uploaded drawings made harmless: an SVG is a programme as much as a picture."""

import re
from xml.etree import ElementTree
from xml.parsers import expat

from py_svg_hush import filter_svg

SVG = "{http://www.w3.org/2000/svg}"
PICTURES_INSIDE = {"image": ["png", "jpeg", "webp"]}
# What runs code when the file is opened by its own address. Such a file is refused: its sender should know.
SCRIPTS = re.compile(rb"<\s*(?:\w+:)?script|[\s\"'/]on[a-z]+\s*=|javascript\s*:", re.IGNORECASE)
UNWANTED = {"animate", "animateMotion", "animateTransform", "set", "foreignObject", "script", "handler", "iframe"}
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "image", "use"}
OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|//", re.IGNORECASE)
DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
MAX_BYTES = 500_000
# 20,000 nested groups kept the filter busy for 25 seconds, and whoever walks the tree after it runs out of stack.
MAX_DEPTH = 100
MAX_ELEMENTS = 5_000

ElementTree.register_namespace("", SVG[1:-1])
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


class SvgRefused(ValueError):
    """The file cannot be taken; `reason` says which sentence the editor reads."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def sanitise(raw: bytes) -> bytes:
    """
    The drawing without anything that acts or reaches out: no script, no event, no foreign object, no reference to
    another file. Raises SvgRefused for "large", "encoding", "script", "complex", "broken" and "empty".
    """
    if len(raw) > MAX_BYTES:
        raise SvgRefused("large")
    _refuse_other_encodings(raw)
    if SCRIPTS.search(raw):
        raise SvgRefused("script")
    _refuse_too_complex(raw)
    try:
        root = ElementTree.fromstring(filter_svg(raw, keep_data_url_mime_types=PICTURES_INSIDE))  # noqa: S314 - the filter has already resolved or dropped every entity
    except (ValueError, RecursionError, ElementTree.ParseError) as error:
        raise SvgRefused("broken") from error
    if root.tag != f"{SVG}svg":
        raise SvgRefused("broken")
    _strip(root)
    if not any(_name(element) in SHAPES for element in root.iter()):
        raise SvgRefused("empty")
    clean = bytes(ElementTree.tostring(root, encoding="utf-8"))
    if SCRIPTS.search(clean):  # what an entity or a character reference had hidden is written out by now
        raise SvgRefused("script")
    return clean


def _refuse_other_encodings(raw: bytes) -> None:
    """The search for scripts reads bytes: in UTF-16 or UTF-7 it would see none."""
    declared = DECLARED.match(raw)
    if declared and declared[1].lower() not in {b"utf-8", b"utf8", b"us-ascii"}:
        raise SvgRefused("encoding")
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise SvgRefused("encoding") from error
    if "\0" in text:  # UTF-16 without a mark at its head
        raise SvgRefused("encoding")


def _refuse_too_complex(raw: bytes) -> None:
    """Counts in one pass and without a tree, and stops at the first element too many."""
    depth = elements = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if depth > MAX_DEPTH or elements > MAX_ELEMENTS:
            raise SvgRefused("complex")

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise SvgRefused("broken") from error


def _strip(parent: ElementTree.Element) -> None:
    """The filter rewrites a foreign address to a path on our host; here such references go altogether."""
    for name, value in list(parent.attrib.items()):
        if _reaches_out(name.rsplit("}", 1)[-1], value):
            del parent.attrib[name]
    for child in list(parent):
        pictureless = _name(child) == "image" and not any(_is_data(value) for value in child.attrib.values())
        styled = _name(child) == "style" and OUTSIDE.search("".join(child.itertext()))
        if _name(child) in UNWANTED or pictureless or styled:
            parent.remove(child)
        else:
            _strip(child)


def _reaches_out(name: str, value: str) -> bool:
    if name.startswith("on"):
        return True
    if name == "href":
        return not value.startswith("#") and not _is_data(value)
    return bool(OUTSIDE.search(value)) if "url" in value.lower() or name == "style" else False


def _is_data(value: str) -> bool:
    return value.startswith(tuple(f"data:image/{kind};" for kind in PICTURES_INSIDE["image"]))


def _name(element: ElementTree.Element) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def proportions(svg: bytes) -> tuple[float, float] | None:
    """Width and height from viewBox, else from the attributes; None if the drawing names neither."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - only ever given what `sanitise` returned
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sizes = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    try:
        width, height = (float(re.sub(r"[a-z%]+$", "", size)) for size in sizes)
    except ValueError:
        return None
    return (width, height) if width > 0 and height > 0 else None
