package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of adjustments of amounts, dates and times by further texts of the row: signs, currencies, intervals and years. */
final class AdjustmentCompiler {

    private final Scope scope;

    AdjustmentCompiler(Scope scope) {
        this.scope = scope;
    }

    /** Compiles the adjustments of a field, in the order in which they apply. */
    List<Adjustment> of(Schema type, YamlMap field) {
        return isDecimal(type) ? ofAmount(field) : ofTime(type, field).stream().toList();
    }

    private List<Adjustment> ofAmount(YamlMap field) {
        if (field.has(MinorUnits.KEY) && field.has("multiplier")) {
            field.problem(MinorUnits.KEY, "an amount has either \"" + MinorUnits.KEY + "\" or \"multiplier\"");
        }
        Optional<Adjustment> minorUnits = field.map(MinorUnits.KEY, scope.shorthand())
                .map(selector -> new MinorUnits(TextCompiler.closedText(selector, scope)));
        Optional<Adjustment> sign = field.map("sign").map(this::sign);
        return Stream.of(minorUnits, sign).flatMap(Optional::stream).toList();
    }

    private Optional<Adjustment> ofTime(Schema type, YamlMap field) {
        String logical =
                type.getLogicalType() == null ? "" : type.getLogicalType().getName();
        return switch (logical) {
            case "date" ->
                YearOfPeriod.of(field, scope)
                        .or(() -> field.map("interval").map(interval -> interval(interval, Optional.empty())));
            case "timestamp-micros", "local-timestamp-micros" ->
                field.map("interval")
                        .<Adjustment>map(interval -> interval(interval, Optional.of(intervalLength(interval))))
                        .or(() -> field.map("minus-minutes", scope.shorthand())
                                .map(selector -> new MinusMinutes(MinusMinutes.length(selector, scope))));
            default -> Optional.empty();
        };
    }

    private IntervalBound interval(YamlMap map, Optional<FieldText> minutes) {
        Optional<FieldText> number =
                map.map("number", scope.shorthand()).map(selector -> TextCompiler.closedText(selector, scope));
        IntervalBound.Bound bound = map.choice("bound", IntervalBound.Bound.START);
        if (!map.has("number") && minutes.isEmpty()) {
            map.problems().add(map.location(), "an interval of a date needs \"number\", the number of the day");
        }
        map.rejectUnknownKeys();
        return new IntervalBound(number, minutes, bound);
    }

    private FieldText intervalLength(YamlMap map) {
        Optional<YamlMap> selector = map.map("minutes", scope.shorthand());
        if (!map.has("minutes")) {
            map.problems().add(map.location(), "an interval of a time needs \"minutes\", the length of an interval");
        }
        return selector.map(found -> MinusMinutes.length(found, scope)).orElse(FieldText.NONE);
    }

    private SignAdjustment sign(YamlMap map) {
        SignAdjustment rule = SignAdjustment.of(
                TextCompiler.text(map, scope), Set.copyOf(map.texts("negative")), Set.copyOf(map.texts("positive")));
        map.rejectUnknownKeys();
        if (rule.negative().isEmpty()) {
            map.problems().add(map.location(), "a sign needs \"negative\", the texts that mark a debit");
        }
        return rule;
    }

    static boolean isDecimal(Schema type) {
        return type.getLogicalType() instanceof LogicalTypes.Decimal;
    }
}
