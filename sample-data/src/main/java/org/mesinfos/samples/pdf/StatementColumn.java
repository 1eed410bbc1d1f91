package org.mesinfos.samples.pdf;

/** Columns of the table of transactions, each with the x of its aligned edge, in points. */
enum StatementColumn {
    DATE("Date", 40, Alignment.LEFT),
    VALUE_DATE("Valeur", 100, Alignment.LEFT),
    LABEL("Libellé", 160, Alignment.LEFT),
    DEBIT("Débit", 480, Alignment.RIGHT),
    CREDIT("Crédit", 555, Alignment.RIGHT);

    /** Edge to which the texts of a column are aligned. */
    enum Alignment {
        LEFT,
        RIGHT
    }

    private final String title;
    private final float x;
    private final Alignment alignment;

    StatementColumn(String title, float x, Alignment alignment) {
        this.title = title;
        this.x = x;
        this.alignment = alignment;
    }

    String title() {
        return title;
    }

    float x() {
        return x;
    }

    Alignment alignment() {
        return alignment;
    }
}
