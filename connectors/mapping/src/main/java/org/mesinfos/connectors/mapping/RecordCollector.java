package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of all records of a mapping, those of rows and those of elements of lists. */
final class RecordCollector {

    /** Key with the list whose elements are records. */
    static final String EACH = "each";

    private static final String SUBJECT = "subject";

    private record OpenList(Scope scope, List<RecordPlan> plans) {}

    private final Scope scope;
    private final Function<RowCompiler, Map<String, Integer>> contexts;
    private final List<RecordPlan> ofRows = new ArrayList<>();
    private final Map<String, OpenList> lists = new LinkedHashMap<>();

    /**
     * Creates a collector without records.
     *
     * @param scope scope of the rows
     * @param contexts compiles the values from outside of the rows
     */
    RecordCollector(Scope scope, Function<RowCompiler, Map<String, Integer>> contexts) {
        this.scope = scope;
        this.contexts = contexts;
    }

    /** Compiles one of several records. */
    void add(YamlMap record, YamlMap mapping) {
        Optional<YamlMap> each = record.map(EACH, scope.shorthand());
        if (each.isEmpty()) {
            addOfRow(record, mapping);
            return;
        }
        if (record.has(SUBJECT)) {
            // Values that no record of the row reads are kept in its first record, which must not be that of another
            // person.
            record.problem(
                    SUBJECT,
                    "the subject of elements is that of their row; elements of several people are rows of their own");
        }
        // Records of one list share its scope: a value that one of them does not capture may be captured by another.
        String path = each.get().text(scope.shorthand()).orElse("");
        OpenList list = lists.computeIfAbsent(path, key -> open(each.get()));
        each.get().rejectUnknownKeys();
        new RecordCompiler(list.scope(), record, mapping).compile().ifPresent(list.plans()::add);
    }

    private OpenList open(YamlMap each) {
        return new OpenList(scope.within(EACH, () -> scope.elements(each, contexts)), new ArrayList<>());
    }

    /** Compiles a record of the rows. */
    void addOfRow(YamlMap record, YamlMap mapping) {
        new RecordCompiler(scope, record, mapping).compile().ifPresent(ofRows::add);
    }

    /** Returns all records. Only now all slots are known: a value that one record does not capture may be captured by another. */
    RecordPlans records() {
        return new RecordPlans(
                complete(ofRows, scope),
                lists.values().stream()
                        .map(list -> new ElementPlans(
                                list.scope().groupNumber(),
                                complete(list.plans(), list.scope()),
                                list.scope().uncaptured()))
                        .toList(),
                scope.uncaptured());
    }

    private static List<RecordPlan> complete(List<RecordPlan> plans, Scope rows) {
        return plans.stream()
                .map(plan -> plan.withUncaptured(rows.uncaptured()))
                .toList();
    }
}
