"""Uploaded drawings made harmless: an SVG is a programme as much as a picture."""

import re
from xml.etree import ElementTree

from py_svg_hush import filter_svg

SVG = "{http://www.w3.org/2000/svg}"
PICTURES_INSIDE = {"image": ["png", "jpeg", "webp"]}
# What runs code when the file is opened by its own address. Such a file is refused: its sender should know.
SCRIPTS = re.compile(rb"<\s*(?:\w+:)?script|[\s\"'/]on[a-z]+\s*=|javascript\s*:", re.IGNORECASE)
UNWANTED = {"animate", "animateMotion", "animateTransform", "set", "foreignObject", "script", "handler", "iframe"}
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "image", "use"}
OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|//", re.IGNORECASE)
MAX_BYTES = 500_000

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
    another file. Raises SvgRefused for "large", "script", "broken" and "empty".
    """
    if len(raw) > MAX_BYTES:
        raise SvgRefused("large")
    if SCRIPTS.search(raw):
        raise SvgRefused("script")
    try:
        root = ElementTree.fromstring(filter_svg(raw, keep_data_url_mime_types=PICTURES_INSIDE))  # noqa: S314 - the filter has already resolved or dropped every entity
    except (ValueError, ElementTree.ParseError) as error:
        raise SvgRefused("broken") from error
    if root.tag != f"{SVG}svg":
        raise SvgRefused("broken")
    _strip(root)
    if not any(_name(element) in SHAPES for element in root.iter()):
        raise SvgRefused("empty")
    return bytes(ElementTree.tostring(root, encoding="utf-8"))


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
