package org.mesinfos.connectors.mapping.fixedwidth;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlLocation;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of a mapping for fixed-width lines: {@code columns: {date: 1-8, label: 9-40}}. */
final class FixedWidthCompiler implements RowCompiler {

    static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,4})-([1-9][0-9]{0,4})");

    private final Map<String, ColumnRange> columns = new LinkedHashMap<>();
    private final List<ColumnRange> slots = new ArrayList<>();
    private final Optional<Charset> encoding;
    private final List<Pattern> skips;
    private final List<Pattern> recognitionPatterns;
    private final Map<ColumnRange, Pattern> values = new LinkedHashMap<>();

    FixedWidthCompiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        Optional<YamlMap> declared = section.flatMap(map -> map.map("columns"));
        if (section.isEmpty() || !section.get().has("columns")) {
            YamlLocation place = section.map(YamlMap::location).orElse(YamlLocation.START);
            problems.add(place, "\"fixed-width: columns\" is missing: the first and last character of each column");
        }
        declared.ifPresent(map -> map.keys()
                .forEach(name -> map.text(name)
                        .flatMap(range -> parseRange(name, range, map))
                        .ifPresent(column -> columns.put(name, column))));
        this.encoding = section.flatMap(FixedWidthCompiler::encoding);
        this.skips = section.map(map -> map.patterns("skip")).orElse(List.of());
        this.recognitionPatterns = recognise.map(map -> map.patterns("matches")).orElse(List.of());
        recognise.flatMap(map -> map.map("values")).ifPresent(this::values);
        if (values.isEmpty() && recognitionPatterns.isEmpty()) {
            problems.add(
                    recognise.map(YamlMap::location).orElse(YamlLocation.START),
                    "lines without header are recognised by \"recognise: values:\", a pattern for some columns");
        }
    }

    @Override
    public int slot(YamlMap selector) {
        String name = selector.requiredText("column");
        if (name.isEmpty()) {
            return NO_SLOT;
        }
        Optional<ColumnRange> declared = declaredColumn("column", name, selector);
        if (declared.isEmpty()) {
            return NO_SLOT;
        }
        ColumnRange place = declared.get();
        int slot = slots.indexOf(place);
        if (slot < 0) {
            slots.add(place);
            return slots.size() - 1;
        }
        return slot;
    }

    @Override
    public int context(String name, YamlMap definition) {
        definition
                .problems()
                .add(definition.location(), "a fixed-width mapping has no context: every value is in its line");
        return NO_SLOT;
    }

    @Override
    public RowCompiler group(YamlMap selector) {
        selector.problems().add(selector.location(), "a fixed-width line contains no groups of rows");
        return this;
    }

    @Override
    public RowSource build() {
        List<ColumnRange> unclaimed = new ArrayList<>(columns.values());
        unclaimed.removeAll(slots);
        return new FixedWidthSource(new FixedWidthPlan(
                List.copyOf(slots), unclaimed, gaps(), skips, recognitionPatterns, Map.copyOf(values), encoding));
    }

    private void values(YamlMap section) {
        for (String name : section.keys()) {
            Optional<Pattern> pattern = section.pattern(name);
            Optional<ColumnRange> place = declaredColumn(name, name, section);
            if (place.isPresent() && pattern.isPresent()) {
                values.put(place.get(), pattern.get());
            }
        }
    }

    /** Returns the declared column; empty after reporting a problem if there is none. */
    private Optional<ColumnRange> declaredColumn(String key, String name, YamlMap map) {
        ColumnRange place = columns.get(name);
        if (place == null) {
            map.problem(key, "no column \"" + name + "\", expected one of " + String.join(", ", columns.keySet()));
        }
        return Optional.ofNullable(place);
    }

    private static Optional<ColumnRange> parseRange(String name, String range, YamlMap map) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            map.unexpected(name, range, "first and last character such as 9-40");
            return Optional.empty();
        }
        return Optional.of(
                new ColumnRange(name, Integer.parseInt(matcher.group(1)) - 1, Integer.parseInt(matcher.group(2))));
    }

    private static Optional<Charset> encoding(YamlMap section) {
        return section.text("encoding").flatMap(name -> {
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalArgumentException unknown) {
                section.problem("encoding", "no encoding \"" + name + "\", expected a name such as windows-1252");
                return Optional.empty();
            }
        });
    }

    /** Returns the ranges that no column covers. Their text is retained as additional values. */
    private List<ColumnRange> gaps() {
        List<ColumnRange> sorted = columns.values().stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
        List<ColumnRange> gaps = new ArrayList<>();
        int covered = 0;
        for (ColumnRange column : sorted) {
            if (column.start() > covered) {
                gaps.add(
                        new ColumnRange("characters " + (covered + 1) + "-" + column.start(), covered, column.start()));
            }
            covered = Math.max(covered, column.end());
        }
        gaps.add(new ColumnRange("characters from " + (covered + 1), covered, Integer.MAX_VALUE));
        return gaps;
    }
}
