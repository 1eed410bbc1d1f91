package org.mesinfos.docs.diagram;

/** Fonts of a diagram. */
enum Font {
    HEADING(18, "bold", 0.62),
    TITLE(14, "bold", 0.62),
    DETAIL(12, "normal", 0.56),
    NOTE(12, "italic", 0.56);

    /** Fonts that most systems have; the last one always exists. */
    static final String FAMILY = "'Segoe UI', Helvetica, Arial, sans-serif";

    private final int size;
    private final String face;
    private final double meanWidth;

    Font(int size, String face, double meanWidth) {
        this.size = size;
        this.face = face;
        this.meanWidth = meanWidth;
    }

    /** Returns the height of a line in pixels, including the space to the next line. */
    int lineHeight() {
        return size + 4;
    }

    /** Returns an upper estimate of the width of a text in pixels. */
    int width(String text) {
        return (int) Math.ceil(text.length() * size * meanWidth);
    }

    /** Returns the SVG attributes of this font. */
    String attributes() {
        return switch (this) {
            case HEADING, TITLE -> "font-size=\"" + size + "\" font-weight=\"" + face + "\"";
            case DETAIL -> "font-size=\"" + size + "\"";
            case NOTE -> "font-size=\"" + size + "\" font-style=\"" + face + "\"";
        };
    }
}
