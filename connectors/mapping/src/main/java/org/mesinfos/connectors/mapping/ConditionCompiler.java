package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.mapping.value.BalanceLabel;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Compiler of conditions: {@code {column: Type, equals: [A, B]}}, {@code not}, {@code any}. A list of conditions means
 * that all must hold.
 */
final class ConditionCompiler {

    private ConditionCompiler() {}

    /** Returns the condition under a key, or {@link Condition#ALWAYS} if the key is absent. */
    static Condition of(YamlMap map, String key, Scope scope) {
        List<Condition> all = scope.within(
                key,
                () -> map.maps(key).stream()
                        .map(condition -> closed(condition, scope))
                        .toList());
        return all.size() == 1 ? all.get(0) : all.isEmpty() ? Condition.ALWAYS : new Condition.All(all);
    }

    private static Condition closed(YamlMap map, Scope scope) {
        Condition condition = open(map, scope);
        map.rejectUnknownKeys();
        return condition;
    }

    /** Compiles the condition in a map that may contain further keys, which are not reported here. */
    static Condition open(YamlMap map, Scope scope) {
        if (map.has("any")) {
            return new Condition.Any(
                    parts(map, "any").stream().map(part -> closed(part, scope)).toList());
        }
        return map.has("not")
                ? new Condition.Not(new Condition.All(parts(map, "not").stream()
                        .map(part -> closed(part, scope))
                        .toList()))
                : test(map, scope);
    }

    private static List<YamlMap> parts(YamlMap map, String key) {
        List<YamlMap> parts = map.maps(key);
        if (map.isList(key) && parts.isEmpty()) {
            map.problem(key, "\"" + key + "\" is empty, expected conditions such as {column: Type, equals: A}");
        }
        return parts;
    }

    private static Condition test(YamlMap map, Scope scope) {
        TextSource source = TextCompiler.source(map, scope);
        List<Condition> tests = new ArrayList<>();
        if (map.has("equals")) {
            tests.add(new Condition.OneOf(source, Set.copyOf(map.texts("equals"))));
        }
        if (map.has("matches")) {
            map.pattern("matches").ifPresent(pattern -> tests.add(new Condition.Matches(source, pattern)));
        }
        if (map.has("starts-with")) {
            tests.add(new Condition.StartsWith(source, map.texts("starts-with")));
        }
        if (map.has("balance")) {
            tests.add(new Condition.NamesBalance(source, map.choice("balance", BalanceLabel.BEGINS)));
        }
        if (map.has("same-as")) {
            map.map("same-as", scope.shorthand())
                    .map(other -> TextCompiler.closedText(other, scope))
                    .ifPresent(other -> tests.add(new Condition.SameText(source, other)));
        }
        if (map.has("empty")) {
            Condition empty = new Condition.Empty(source, scope.defaults().nulls());
            tests.add(map.flag("empty") ? empty : new Condition.Not(empty));
        }
        if (tests.isEmpty()) {
            map.problems()
                    .add(
                            map.location(),
                            "a condition needs equals, matches, starts-with, same-as, balance, empty, any or not");
        }
        return new Condition.All(tests);
    }
}
