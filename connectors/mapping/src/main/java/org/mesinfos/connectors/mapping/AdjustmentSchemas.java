package org.mesinfos.connectors.mapping;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;

import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;

/** Schemas of the adjustments of a value by further texts of the row. {@link AdjustmentCompiler} reads them. */
final class AdjustmentSchemas {

    private final SelectorSchemas selectors;
    private final Supplier<JsonSchema> day;

    /** @param day schema of a day */
    AdjustmentSchemas(SelectorSchemas selectors, Supplier<JsonSchema> day) {
        this.selectors = selectors;
        this.day = day;
    }

    /** Returns the keys of a type. */
    Keys of(Schema type) {
        JsonSchema source = selectors.source();
        return switch (ReaderKeys.name(type)) {
            case "decimal" ->
                Keys.NONE
                        .key("debit", source, "Source of the amount of a debit.")
                        .key("credit", source, "Source of the amount of a credit.")
                        .key(
                                "debit-sign",
                                JsonSchema.choice(DebitCreditPlan.DebitSign.class),
                                "Sign of a delivered debit; either by default.")
                        .key("sign", sign(), "Sign of the amount, if it is in another text.")
                        .key(
                                MinorUnits.KEY,
                                source,
                                "Source of the currency, of which the delivered amount is in minor units.");
            case "date" ->
                Keys.NONE
                        .key("interval", intervalKeys().closed().and(required("number")), "Computes a day of a period.")
                        .key(YearOfPeriod.START, day.get(), "First day of the period that gives a date its year.")
                        .key(YearOfPeriod.END, day.get(), "Last day of the period that gives a date its year.");
            case "timestamp-micros", "local-timestamp-micros" ->
                Keys.NONE
                        .key(
                                "interval",
                                intervalKeys()
                                        .key(
                                                "minutes",
                                                MinusMinutes.schema(source),
                                                "Length of an interval, in minutes.")
                                        .closed()
                                        .and(required("minutes")),
                                "Computes the start or the end of an interval.")
                        .key(
                                "minus-minutes",
                                MinusMinutes.schema(source),
                                "Length of the time before the moment, in minutes.");
            default -> Keys.NONE;
        };
    }

    private JsonSchema sign() {
        return selectors
                .textKeys()
                .key("negative", JsonSchema.someTexts(), "Texts that mark a debit.")
                .key("positive", texts(), "Texts that mark a credit.")
                .closed()
                .and(selectors.sourceRule().described("The sign of an amount."))
                .and(required("negative"));
    }

    private Keys intervalKeys() {
        return Keys.NONE
                .key("number", selectors.source(), "Number of the interval, from 1; 1 by default.")
                .key(
                        "bound",
                        JsonSchema.choice(IntervalBound.Bound.class),
                        "The end that is computed; start by default.");
    }
}
