package org.mesinfos.docs.diagram;

/**
 * The meaning of the colours, in one line.
 *
 * @param end upper limit of its right end, on the baseline of its text
 */
record Legend(Point end) implements Shape {

    private static final int SWATCH = 14;
    private static final int SPACE = 5;
    private static final int GAP = 10;

    @Override
    public void draw(SvgWriter svg) {
        int left = end.x() - width();
        for (Kind kind : Kind.values()) {
            svg.rectangle(new Point(left, end.y() - 11), SWATCH, SWATCH, kind.fill(), kind.stroke(), Stroke.SOLID);
            svg.text(new Point(left + SWATCH + SPACE, end.y()), Anchor.START, Font.DETAIL, kind.meaning());
            left += width(kind);
        }
    }

    private static int width() {
        int width = -GAP;
        for (Kind kind : Kind.values()) {
            width += width(kind);
        }
        return width;
    }

    private static int width(Kind kind) {
        return SWATCH + SPACE + Font.DETAIL.width(kind.meaning()) + GAP;
    }
}
