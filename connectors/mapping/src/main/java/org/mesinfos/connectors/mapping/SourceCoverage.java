package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;

/** Finder of the declared sources of which a file has no value. A source with a value costs nothing more. Not thread-safe. */
final class SourceCoverage {

    /** Number of rows from which similar names are taken. */
    private static final int ROWS_WITH_NAMES = 1_000;

    private static final int MAX_NAMES = 1_000;

    private static final String RECORD = "record";

    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

    private final DeclaredSources declared;
    private final Optional<String> recordPath;
    private final List<SourceCoverage> groups;
    private final BitSet absent = new BitSet();
    private final List<String> sourceNames = new ArrayList<>();
    private final Set<String> namesOfRows = new LinkedHashSet<>();
    private final Set<String> namesOutside = new LinkedHashSet<>();
    private long rows;

    /** @param recordPath paths of the rows; empty if no path selects them */
    SourceCoverage(DeclaredSources declared, Optional<String> recordPath) {
        this.declared = declared;
        this.recordPath = recordPath;
        this.groups = declared.groups().stream()
                .map(group -> new SourceCoverage(group.rows(), Optional.empty()))
                .toList();
        absent.set(0, declared.sources().size());
    }

    /** Notes which sources have a value in a row. */
    void observe(MappedRow row) {
        if (rows == 0) {
            declared.sources().forEach(source -> sourceNames.add(row.name(source.slot())));
        }
        for (int i = absent.nextSetBit(0); i >= 0; i = absent.nextSetBit(i + 1)) {
            if (row.value(declared.sources().get(i).slot()) != null) {
                absent.clear(i);
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            row.children(declared.groups().get(i).number()).forEach(groups.get(i)::observe);
        }
        if (rows < ROWS_WITH_NAMES) {
            row.forEachUnclaimed((name, text) -> addName(name));
            row.forEachNameOutside(name -> add(name, namesOutside));
        }
        rows++;
    }

    /** Notes an element that belongs to no row. */
    void observeOutside(Locator element) {
        add(POSITION.matcher(element.path()).replaceAll(""), namesOutside);
    }

    /** Adds the name of a value, and of each element that contains it. */
    private void addName(String delivered) {
        String name = POSITION.matcher(delivered).replaceAll("");
        for (int end = name.length(); end > 0; end = name.lastIndexOf('/', end - 1)) {
            add(name.substring(0, end), namesOfRows);
        }
    }

    private static void add(String name, Set<String> names) {
        if (names.size() < MAX_NAMES) {
            names.add(name);
        }
    }

    /**
     * Passes on each source of which no observed row has a value. If there is no row, it is only the path of the rows, provided
     * that there are other elements.
     */
    void forEachAbsent(Consumer<AbsentSource> receiver) {
        if (rows == 0) {
            recordPath
                    .filter(path -> !namesOutside.isEmpty())
                    .ifPresent(path -> receiver.accept(absentSource(RECORD, path, namesOutside)));
            return;
        }
        absent.stream().forEach(i -> {
            DeclaredSources.Source source = declared.sources().get(i);
            Collection<String> names = namesOfRows;
            if (source.origin() == DeclaredSources.Origin.CONTEXT) {
                names = new LinkedHashSet<>(namesOutside);
                names.addAll(namesOfRows);
            }
            receiver.accept(absentSource(source.use(), sourceNames.get(i), names));
        });
        for (int i = 0; i < groups.size(); i++) {
            DeclaredSources.Group group = declared.groups().get(i);
            if (groups.get(i).rows == 0) {
                receiver.accept(absentSource(group.use(), group.each(), namesOfRows));
            } else {
                groups.get(i).forEachAbsent(receiver);
            }
        }
    }

    /** Returns the largest number of letters in which a similar name differs: few, because paths are long and alike. */
    private static int mostChanges(String name) {
        return Math.max(2, Math.min(3, name.length() / 3));
    }

    private static AbsentSource absentSource(String use, String name, Collection<String> names) {
        Optional<String> nearest =
                NameSuggestion.of(name, names, mostChanges(name)).filter(similar -> !similar.equals(name));
        return new AbsentSource(use, name, nearest);
    }
}
