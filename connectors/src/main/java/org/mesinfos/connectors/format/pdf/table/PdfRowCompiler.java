package org.mesinfos.connectors.format.pdf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.Problems;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.YamlMap;
import org.mesinfos.connectors.mapping.YamlPlace;

/** Turns the columns and outside values that a mapping speaks of into slots. */
final class PdfRowCompiler implements RowCompiler {

    static final String COLUMN = "column";

    private static final String PERIOD_END = "period-end";

    private final FirstPageRule firstPage;
    private final Optional<TableRules> rules;
    private final DeclaredColumns columns;
    private final List<OutsideValue> outside = new ArrayList<>();
    private final OptionalInt periodEnd;
    private final List<CellSlot> slots = new ArrayList<>();

    PdfRowCompiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        this.columns = DeclaredColumns.of(section);
        this.rules = section.flatMap(settings -> TableSection.rules(settings, columns));
        this.periodEnd = section.flatMap(settings -> settings.pattern(PERIOD_END)).stream()
                .mapToInt(pattern -> outside(new OutsideValue(PERIOD_END, pattern, PageRegion.EVERYWHERE)))
                .findFirst();
        this.firstPage = firstPage(recognise, problems);
        if (columns.missYears() && periodEnd.isEmpty()) {
            section.orElseThrow().problem("columns", "dates without year need \"" + PERIOD_END + "\"");
        }
    }

    @Override
    public int slot(YamlMap selector) {
        CellLines lines = selector.choice("lines", CellLines.ALL);
        if (!selector.has(COLUMN)) {
            selector.problems().add(selector.place(), "\"" + COLUMN + "\" is missing");
            return NO_SLOT;
        }
        OptionalInt column = columns.number(selector, COLUMN);
        return column.isEmpty() ? NO_SLOT : slot(new CellSlot.Cell(column.getAsInt(), lines));
    }

    @Override
    public int context(String name, YamlMap definition) {
        if (!definition.has("pattern")) {
            definition.problems().add(definition.place(), "\"pattern\" is missing");
        }
        PageRegion region = definition.map("region").map(PageRegion::of).orElse(PageRegion.EVERYWHERE);
        Optional<Pattern> pattern = definition.pattern("pattern");
        return pattern.isEmpty()
                ? NO_SLOT
                : slot(new CellSlot.Outside(outside(new OutsideValue(name, pattern.get(), region))));
    }

    @Override
    public RowCompiler group(YamlMap selector) {
        selector.problems().add(selector.place(), "rows of a PDF table have no groups");
        return this;
    }

    @Override
    public RowSource build() {
        return new PdfRowSource(firstPage, rules, RowShape.of(columns.columns(), outside, slots, periodEnd));
    }

    private int outside(OutsideValue value) {
        outside.add(value);
        return outside.size() - 1;
    }

    private int slot(CellSlot wanted) {
        int known = slots.indexOf(wanted);
        if (known >= 0) {
            return known;
        }
        slots.add(wanted);
        return slots.size() - 1;
    }

    private FirstPageRule firstPage(Optional<YamlMap> recognise, Problems problems) {
        List<String> words = recognise.map(section -> section.texts("words")).orElse(List.of());
        List<Pattern> patterns =
                recognise.map(section -> section.patterns("patterns")).orElse(List.of());
        if (words.isEmpty() && patterns.isEmpty()) {
            problems.add(
                    recognise.map(YamlMap::place).orElse(new YamlPlace(1, 1)),
                    "a PDF is recognised by \"words\" or \"patterns\" of its first page; there are none");
        }
        Optional<TableHeader> header = rules.map(table -> new TableHeader(table.columns()));
        return new FirstPageRule(words, patterns, header);
    }
}
