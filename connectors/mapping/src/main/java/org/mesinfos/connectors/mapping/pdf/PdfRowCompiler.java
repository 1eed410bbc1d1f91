package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlLocation;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of the columns and context values that a mapping selects. */
final class PdfRowCompiler implements RowCompiler {

    static final String COLUMN = "column";

    static final String ROWS = "rows";
    private static final String GROUPED =
            "if the table rows form a group, only the fields of that one group can select columns";
    private static final String PERIOD_END = "period-end";

    private final FirstPageRule firstPage;
    private final Optional<TableRules> rules;
    private final DeclaredColumns columns;
    private final List<PdfContextValue> contextValues = new ArrayList<>();
    private final OptionalInt periodEnd;
    private final List<CellSlot> slots = new ArrayList<>();
    private Optional<PdfGroupCompiler> group = Optional.empty();

    PdfRowCompiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        this.columns = DeclaredColumns.of(section);
        this.rules = section.flatMap(settings -> PdfTableSection.rules(settings, columns));
        this.periodEnd = section.flatMap(settings -> settings.pattern(PERIOD_END)).stream()
                .mapToInt(pattern -> addContextValue(new PdfContextValue(PERIOD_END, pattern, PageRegion.EVERYWHERE)))
                .findFirst();
        this.firstPage = firstPage(recognise, problems);
        if (columns.hasColumnWithoutYear() && periodEnd.isEmpty()) {
            section.orElseThrow().problem("columns", "dates without year need \"" + PERIOD_END + "\"");
        }
    }

    @Override
    public int slot(YamlMap selector) {
        if (group.isPresent()) {
            selector.problems().add(selector.location(), GROUPED);
            return NO_SLOT;
        }
        return columns.slot(selector, slots);
    }

    @Override
    public int context(String name, YamlMap definition) {
        if (!definition.has("pattern")) {
            definition.problems().add(definition.location(), "\"pattern\" is missing");
        }
        PageRegion region = definition.map("region").map(PageRegion::of).orElse(PageRegion.EVERYWHERE);
        Optional<Pattern> pattern = definition.pattern("pattern");
        return pattern.isEmpty()
                ? NO_SLOT
                : CellSlot.indexIn(
                        new CellSlot.ContextSlot(addContextValue(new PdfContextValue(name, pattern.get(), region))),
                        slots);
    }

    @Override
    public RowCompiler group(YamlMap selector) {
        String where = selector.requiredText(COLUMN);
        if (!where.equals(ROWS)) {
            selector.problem(COLUMN, "\"each\" is \"" + where + "\", expected " + ROWS);
        }
        if (rules.isEmpty()) {
            selector.problems().add(selector.location(), "a group of rows needs \"columns\" of the table");
        }
        if (group.isPresent() || slots.stream().anyMatch(CellSlot.ColumnSlot.class::isInstance)) {
            selector.problems().add(selector.location(), GROUPED);
        }
        PdfGroupCompiler opened = new PdfGroupCompiler(columns);
        group = Optional.of(opened);
        return opened;
    }

    @Override
    public RowSource build() {
        PdfRowLayout shape = PdfRowLayout.of(columns.columns(), contextValues, slots, periodEnd);
        return new PdfRowSource(
                firstPage,
                rules,
                shape,
                group.map(parts -> PdfRowLayout.of(columns.columns(), contextValues, parts.slots(), periodEnd)));
    }

    private int addContextValue(PdfContextValue value) {
        contextValues.add(value);
        return contextValues.size() - 1;
    }

    private FirstPageRule firstPage(Optional<YamlMap> recognise, Problems problems) {
        List<String> words = recognise.map(section -> section.texts("words")).orElse(List.of());
        List<Pattern> patterns =
                recognise.map(section -> section.patterns("patterns")).orElse(List.of());
        if (words.isEmpty() && patterns.isEmpty()) {
            problems.add(
                    recognise.map(YamlMap::location).orElse(new YamlLocation(1, 1)),
                    "a PDF is recognised by \"words\" or \"patterns\" of its first page; there are none");
        }
        Optional<PdfTableHeader> header = rules.map(table -> new PdfTableHeader(table.columns()));
        return new FirstPageRule(words, patterns, header);
    }
}
