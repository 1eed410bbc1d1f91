package org.mesinfos.connectors.format.pdf;

/** Builder of tables in a test PDF. Each row is drawn below the previous one. */
public final class PdfTable {

    private static final double LEADING = 14;
    private static final double TOP = 60;

    private final PdfFile file;
    private final ColumnPosition[] places;
    private double y;

    /**
     * Horizontal position of the cells of a column.
     *
     * @param x x of the shared edge, in points
     * @param edge edge that the cells share
     */
    public record ColumnPosition(double x, Edge edge) {}

    /** Edge shared by the cells of a column. */
    public enum Edge {
        LEFT,
        RIGHT
    }

    private PdfTable(PdfFile file, double y, ColumnPosition... places) {
        this.file = file;
        this.y = y;
        this.places = places;
    }

    /**
     * Starts a table.
     *
     * @param y base line of the first row
     */
    public static PdfTable on(PdfFile file, double y, ColumnPosition... places) {
        return new PdfTable(file, y, places);
    }

    public static ColumnPosition left(double x) {
        return new ColumnPosition(x, Edge.LEFT);
    }

    public static ColumnPosition right(double x) {
        return new ColumnPosition(x, Edge.RIGHT);
    }

    /**
     * Draws the next row.
     *
     * @param cells texts from the first column on; nothing is drawn for empty ones
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

    /** Adds vertical space above the next row, in points. */
    public PdfTable gap(double points) {
        y += points;
        return this;
    }

    /** Continues at the top of a new page. */
    public PdfTable page() {
        file.page();
        y = TOP;
        return this;
    }

    public PdfFile file() {
        return file;
    }
}
