package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.mapping.MappedRow;

/** Row that presents a whole document; the rows of its table are its children. */
final class DocumentRow implements MappedRow {

    private final PdfRow page;
    private final List<PdfRow> parts;

    /**
     * @param page row with the context values
     * @param parts rows of the table
     */
    DocumentRow(PdfRow page, List<PdfRow> parts) {
        this.page = page;
        this.parts = List.copyOf(parts);
    }

    @Override
    public Locator locator() {
        return page.locator();
    }

    @Override
    public @Nullable String value(int slot) {
        return page.value(slot);
    }

    @Override
    public String name(int slot) {
        return page.name(slot);
    }

    @Override
    public List<? extends MappedRow> children(int group) {
        return parts;
    }

    @Override
    public void forEachUnclaimed(UnclaimedValueConsumer values) {
        page.forEachUnclaimed(values);
    }
}
