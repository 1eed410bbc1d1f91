package org.mesinfos.connectors.mapping.pdf;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.mapping.MappedRow;

/** Table row as a mapping row. */
final class PdfRow implements MappedRow {

    private final RowShape shape;
    private final Cells cells;
    private final String[] outside;
    private final Optional<MissingYear> year;
    private final Locator locator;

    /**
     * @param shape layout of the row
     * @param cells texts by column
     * @param outside context values by number, null where the document contains none
     * @param year completes the dates of columns without year
     * @param locator location of the row
     */
    PdfRow(RowShape shape, Cells cells, String[] outside, Optional<MissingYear> year, Locator locator) {
        this.shape = shape;
        this.cells = cells;
        this.outside = outside;
        this.year = year;
        this.locator = locator;
    }

    @Override
    public Locator locator() {
        return locator;
    }

    @Override
    public String value(int slot) {
        CellSlot wanted = shape.slots().get(slot);
        if (wanted instanceof CellSlot.Outside value) {
            return outside[value.number()];
        }
        CellSlot.Cell cell = (CellSlot.Cell) wanted;
        String text = cell.lines().of(cells, cell.column());
        if (text.isEmpty()) {
            return null;
        }
        return shape.columns().get(cell.column()).missesYear()
                ? year.map(known -> known.complete(text)).orElse(text)
                : text;
    }

    @Override
    public String name(int slot) {
        CellSlot wanted = shape.slots().get(slot);
        return wanted instanceof CellSlot.Outside value
                ? shape.outside().get(value.number()).name()
                : shape.columns().get(((CellSlot.Cell) wanted).column()).name();
    }

    @Override
    public void forEachUnclaimed(UnclaimedValues values) {
        for (int column = 0; column < shape.columns().size(); column++) {
            Optional<CellLines> lines = shape.unclaimed().get(column);
            String text = lines.isPresent() ? lines.get().of(cells, column) : "";
            if (!text.isEmpty()) {
                values.value(shape.columns().get(column).name(), text);
            }
        }
    }
}
