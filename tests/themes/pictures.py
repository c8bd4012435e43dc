"""Pictures for uploads."""

import io

from PIL import Image

SQUARE_SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#123456"/></svg>'
)


def png(width, height, colour="#b4302b"):
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def nested_uses(levels=10):
    """Ten uses of ten uses of ...: a small file that is 10^levels shapes when drawn."""
    groups = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, levels + 1))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
        f'<defs><rect id="a0" width="1" height="1"/>{groups}</defs><use href="#a{levels}"/></svg>'
    ).encode()
