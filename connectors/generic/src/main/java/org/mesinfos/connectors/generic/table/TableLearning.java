package org.mesinfos.connectors.generic.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.table.hypothesis.LayoutInference;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Facts that tables with the same column names prove for each other. Tables without names share only the column of
 * booking dates, if they have as many columns and dates in the same ones.
 */
final class TableLearning {

    private static final String DATE_FORMAT = "date-format";
    private static final String SIGNS = "signs";
    private static final String BOOKING_DATES = "booking-dates";

    private TableLearning() {}

    /** Returns what a table proves by itself. */
    static List<LayoutFact> facts(TransactionTableHypothesis hypothesis) {
        TransactionTableLayout layout = hypothesis.layout();
        List<LayoutFact> facts = new ArrayList<>();
        if (!layout.bookingDates().rivals().isEmpty() && layout.hasProvenBookingDates()) {
            facts.add(new LayoutFact(
                    key(layout),
                    BOOKING_DATES,
                    String.valueOf(layout.bookingDates().booking().position())));
        }
        if (layout.table().isNamed() && hypothesis.acceptance().isProven(Fact.DATE)) {
            facts.add(new LayoutFact(
                    key(layout), DATE_FORMAT, layout.dateFormat().withoutTime().format()));
        }
        if (layout.table().isNamed() && hypothesis.acceptance().isProven(Fact.AMOUNT)) {
            facts.add(new LayoutFact(key(layout), SIGNS, signs(layout)));
        }
        return facts;
    }

    /** Returns the hypothesis in which the context decides what the table does not prove. */
    static TransactionTableHypothesis apply(TransactionTableHypothesis hypothesis, OrganisationContext context) {
        return applyToColumns(applyToBookingDates(hypothesis, context), context);
    }

    private static TransactionTableHypothesis applyToBookingDates(
            TransactionTableHypothesis hypothesis, OrganisationContext context) {
        TransactionTableLayout layout = hypothesis.layout();
        if (layout.hasProvenBookingDates()) {
            return hypothesis;
        }
        return context.value(key(layout), BOOKING_DATES)
                .flatMap(position -> LayoutInference.withBookingDates(layout, Integer.parseInt(position)))
                .map(hypothesis::with)
                .orElse(hypothesis);
    }

    private static TransactionTableHypothesis applyToColumns(
            TransactionTableHypothesis hypothesis, OrganisationContext context) {
        TransactionTableLayout layout = hypothesis.layout();
        if (!layout.table().isNamed()) {
            return hypothesis;
        }
        TransactionTableLayout dated = hypothesis.acceptance().isProven(Fact.DATE)
                ? layout
                : context.value(key(layout), DATE_FORMAT)
                        .flatMap(format -> dateFormat(layout, format))
                        .map(layout::with)
                        .orElse(layout);
        TransactionTableLayout signed = hypothesis.acceptance().isProven(Fact.AMOUNT)
                ? dated
                : context.value(key(layout), SIGNS)
                        .flatMap(signs -> Stream.of(dated, dated.withOppositeSigns())
                                .filter(candidate -> signs(candidate).equals(signs))
                                .findFirst())
                        .map(candidate -> candidate.learning(Fact.AMOUNT))
                        .orElse(dated);
        return signed.equals(layout) ? hypothesis : hypothesis.with(signed);
    }

    private static Optional<InferredDateFormat> dateFormat(TransactionTableLayout layout, String format) {
        return Stream.concat(Stream.of(layout.dateFormat()), layout.dateFormat().exchanged().stream())
                .filter(candidate -> candidate.withoutTime().format().equals(format))
                .map(candidate -> candidate.proven(Proof.SAME_LAYOUT))
                .findFirst();
    }

    private static String key(TransactionTableLayout layout) {
        return OrganisationContext.layout(
                layout.table().isNamed() ? layout.table().header() : shape(layout));
    }

    private static List<String> shape(TransactionTableLayout layout) {
        return layout.roles().columns().stream()
                .map(column -> column.dateFormat().isPresent() ? "date" : "")
                .toList();
    }

    /** Returns the sign convention and the positions of the columns that it applies to. */
    private static String signs(TransactionTableLayout layout) {
        return layout.signConvention() + " "
                + Stream.of(
                                TransactionColumnRole.AMOUNT,
                                TransactionColumnRole.DEBIT,
                                TransactionColumnRole.CREDIT,
                                TransactionColumnRole.SIGN)
                        .flatMap(role -> layout.roles().find(role).stream()
                                .map(column -> role.field() + "=" + column.position()))
                        .collect(Collectors.joining(" "));
    }
}
