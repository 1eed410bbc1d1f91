package org.mesinfos.connectors.format.pdf;

/** Draws rows whose cells stand under each other. Each row is drawn below the one before. */
public final class PdfTable {

    private static final double LEADING = 14;
    private static final double TOP = 60;

    private final PdfFile file;
    private final Place[] places;
    private double y;

    /** Where the cells of a column begin, or end. */
    public record Place(double x, Edge edge) {}

    /** What the cells of a column share. */
    public enum Edge {
        LEFT,
        RIGHT
    }

    private PdfTable(PdfFile file, double y, Place... places) {
        this.file = file;
        this.y = y;
        this.places = places;
    }

    /**
     * A table whose first row is not drawn yet.
     *
     * @param y base line of the first row
     */
    public static PdfTable on(PdfFile file, double y, Place... places) {
        return new PdfTable(file, y, places);
    }

    public static Place left(double x) {
        return new Place(x, Edge.LEFT);
    }

    public static Place right(double x) {
        return new Place(x, Edge.RIGHT);
    }

    /**
     * Draws the next row.
     *
     * @param cells from the first column on; nothing is drawn for empty ones
     */
    public PdfTable row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty() && places[i].edge() == Edge.LEFT) {
                file.left(places[i].x(), y, cells[i]);
            } else if (!cells[i].isEmpty()) {
                file.right(places[i].x(), y, cells[i]);
            }
        }
        y += LEADING;
        return this;
    }

    /** Leaves some points free above the next row. */
    public PdfTable gap(double points) {
        y += points;
        return this;
    }

    /** Goes on at the top of a new page. */
    public PdfTable page() {
        file.page();
        y = TOP;
        return this;
    }

    public PdfFile file() {
        return file;
    }
}
