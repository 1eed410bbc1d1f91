package org.mesinfos.connectors.mapping.pdf;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.mapping.MappedRow;

/** A row of a table in a PDF, presented to a mapping. */
final class PdfRow implements MappedRow {

    private final PdfRowLayout layout;
    private final PdfCells cells;
    private final String[] contextValues;
    private final Optional<YearCompletion> year;
    private final Locator locator;

    /**
     * @param layout layout of the row
     * @param cells texts by column
     * @param contextValues context values by number, null where the document contains none
     * @param year completes the dates of columns without year
     * @param locator location of the row
     */
    PdfRow(
            PdfRowLayout layout,
            PdfCells cells,
            String[] contextValues,
            Optional<YearCompletion> year,
            Locator locator) {
        this.layout = layout;
        this.cells = cells;
        this.contextValues = contextValues;
        this.year = year;
        this.locator = locator;
    }

    @Override
    public Locator locator() {
        return locator;
    }

    @Override
    public @Nullable String value(int slot) {
        CellSlot wanted = layout.slots().get(slot);
        if (wanted instanceof CellSlot.ContextSlot value) {
            return contextValues[value.number()];
        }
        CellSlot.ColumnSlot cell = (CellSlot.ColumnSlot) wanted;
        String text = cell.lines().text(cells, cell.column());
        if (text.isEmpty()) {
            return null;
        }
        return layout.columns().get(cell.column()).withoutYear()
                ? year.map(known -> known.complete(text)).orElse(text)
                : text;
    }

    @Override
    public String name(int slot) {
        CellSlot wanted = layout.slots().get(slot);
        return wanted instanceof CellSlot.ContextSlot value
                ? layout.contextValues().get(value.number()).name()
                : layout.columns().get(((CellSlot.ColumnSlot) wanted).column()).name();
    }

    @Override
    public void forEachUnclaimed(UnclaimedValueConsumer values) {
        for (int column = 0; column < layout.columns().size(); column++) {
            Optional<CellLines> lines = layout.unclaimed().get(column);
            String text = lines.isPresent() ? lines.get().text(cells, column) : "";
            if (!text.isEmpty()) {
                values.accept(layout.columns().get(column).name(), text);
            }
        }
    }
}
