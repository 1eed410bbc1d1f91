package org.mesinfos.connectors.mapping;

import java.util.Optional;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of a single value of a field: a constant, a delivered value, or an amount in columns of debit and credit. */
final class FieldValueCompiler {

    private final Scope scope;
    private final AdjustmentCompiler adjustments;

    FieldValueCompiler(Scope scope) {
        this.scope = scope;
        this.adjustments = new AdjustmentCompiler(scope);
    }

    /** Compiles the source of a value, which reads the row whatever its condition. */
    FieldPlan plan(Schema.Field field, Schema type, YamlMap map) {
        FieldPlan plan = map.has("constant")
                ? constant(field, type, map)
                : map.has("debit") || map.has("credit") ? debitCredit(field, type, map) : delivered(field, type, map);
        map.rejectUnknownKeys();
        return plan;
    }

    private FieldPlan constant(Schema.Field field, Schema type, YamlMap map) {
        ValueReader reader = ReaderCompiler.plain(map, field.name(), type, scope.defaults());
        Object value = ReaderCompiler.constant(
                        map, "constant", map.requiredText("constant", "the value of the field"), reader)
                .orElse("");
        return new ConstantPlan(field.pos(), value);
    }

    private FieldPlan delivered(Schema.Field field, Schema type, YamlMap map) {
        FieldText text = TextCompiler.text(map, scope);
        ValueReader reader = ReaderCompiler.reader(map, field.name(), type, scope.defaults());
        return new ValuePlan(field.pos(), text, reader, adjustments.of(type, map), FieldPolicy.of(map));
    }

    private FieldPlan debitCredit(Schema.Field field, Schema type, YamlMap map) {
        if (!AdjustmentCompiler.isDecimal(type)) {
            map.problem("debit", "only an amount can have a debit and a credit");
        }
        return new DebitCreditPlan(
                field.pos(),
                amountColumn("debit", map),
                amountColumn("credit", map),
                ReaderCompiler.reader(map, field.name(), type, scope.defaults()),
                map.choice("debit-sign", DebitCreditPlan.DebitSign.EITHER),
                ReaderCompiler.negation(map),
                FieldPolicy.of(map));
    }

    private FieldText amountColumn(String key, YamlMap map) {
        Optional<YamlMap> selector = map.map(key, scope.shorthand());
        if (!map.has(key)) {
            map.problems().add(map.location(), "\"" + key + "\" is missing, debit and credit must be given together");
        }
        return selector.map(found -> TextCompiler.closedText(found, scope)).orElse(FieldText.NONE);
    }
}
