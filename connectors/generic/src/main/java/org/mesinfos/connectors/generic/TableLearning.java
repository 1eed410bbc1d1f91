package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.Proof;

/** Facts that tables with the same column names prove for each other. */
final class TableLearning {

    private static final String DATE_FORMAT = "date-format";
    private static final String SIGNS = "signs";

    private TableLearning() {}

    /** Returns what a table proves by itself. A table without column names has no layout to share. */
    static List<LayoutFact> facts(TransactionTableHypothesis hypothesis) {
        TransactionTableLayout layout = hypothesis.layout();
        List<LayoutFact> facts = new ArrayList<>();
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
                        .map(TransactionTableLayout::withLearntSigns)
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
        return OrganisationContext.layout(layout.table().header());
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
