package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of the fields of a group: the table rows as children of the document row. */
final class PdfGroupCompiler implements RowCompiler {

    private final DeclaredColumns columns;
    private final List<CellSlot> slots = new ArrayList<>();

    PdfGroupCompiler(DeclaredColumns columns) {
        this.columns = columns;
    }

    List<CellSlot> slots() {
        return slots;
    }

    @Override
    public int slot(YamlMap selector) {
        return columns.slot(selector, slots);
    }

    @Override
    public int context(String name, YamlMap definition) {
        definition.problems().add(definition.location(), "a row of the table has no context of its own");
        return NO_SLOT;
    }

    @Override
    public RowCompiler group(YamlMap selector) {
        selector.problems().add(selector.location(), "rows of a PDF table have no groups");
        return this;
    }

    @Override
    public RowSource build() {
        throw new IllegalStateException("Only the outermost compiler builds");
    }
}
