package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.statement.date.StatementDates;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.proof.StatementAcceptance;

/** Facts that statements with the same column names prove for each other. */
final class StatementLearning {

    private static final String DATE_ORDER = "date-order";
    private static final String SIGNS = "signs";

    private StatementLearning() {}

    /** Returns what a statement proves by itself. A statement without column names has no layout to share. */
    static List<LayoutFact> facts(ParsedStatement statement) {
        List<LayoutFact> facts = new ArrayList<>();
        Optional<String> layout = layout(statement);
        Acceptance acceptance = StatementAcceptance.of(statement);
        if (layout.isPresent() && acceptance.isProven(Fact.DATE)) {
            facts.add(new LayoutFact(
                    layout.get(), DATE_ORDER, statement.dates().order().name()));
        }
        if (layout.isPresent() && acceptance.isProven(Fact.AMOUNT)) {
            facts.add(new LayoutFact(layout.get(), SIGNS, signs(statement)));
        }
        return facts;
    }

    /** Returns the statement in which the context decides what it does not prove. */
    static ParsedStatement apply(ParsedStatement statement, OrganisationContext context) {
        Optional<String> layout = layout(statement);
        Acceptance acceptance = StatementAcceptance.of(statement);
        Set<Fact> learnt = EnumSet.noneOf(Fact.class);
        Optional<StatementDates> dates = acceptance.isProven(Fact.DATE)
                ? Optional.empty()
                : layout.flatMap(known -> context.value(known, DATE_ORDER))
                        .flatMap(order -> StatementDates.inOrder(
                                DayMonthOrder.valueOf(order), statement.firstDates(), statement.period()));
        if (dates.isPresent()) {
            learnt.add(Fact.DATE);
        }
        if (!acceptance.isProven(Fact.AMOUNT)
                && layout.flatMap(known -> context.value(known, SIGNS))
                        .filter(signs(statement)::equals)
                        .isPresent()) {
            learnt.add(Fact.AMOUNT);
        }
        return learnt.isEmpty() ? statement : statement.learning(dates.orElse(statement.dates()), learnt);
    }

    private static Optional<String> layout(ParsedStatement statement) {
        return statement
                .header()
                .map(header -> OrganisationContext.layout(
                        header.columns().stream().map(HeaderColumn::name).toList()));
    }

    private static String signs(ParsedStatement statement) {
        return statement.signHypothesis().signRule() + " "
                + statement.signHypothesis().balanceMeaning();
    }
}
