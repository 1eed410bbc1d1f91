package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.statement.layout.DebitCreditNames;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.sign.RunningBalanceSigns;
import org.mesinfos.connectors.generic.statement.sign.SectionSigns;
import org.mesinfos.connectors.generic.statement.sign.SignEvidence;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementSignRule;

/**
 * The sections of a statement under one hypothesis about their signs.
 *
 * @param sections one section per account
 * @param skippedLines lines among the transactions that are not transactions under this hypothesis
 * @param hypothesis hypothesis about the signs
 * @param verdict how well the balances confirm it
 */
public record SignedSections(
        List<AccountSection> sections,
        List<SkippedLine> skippedLines,
        SignHypothesis hypothesis,
        SignHypothesis.BalanceVerdict verdict) {

    /** Rule under which amounts without a date are skipped. */
    public static final String UNDATED_RULE = "an amount outside the transactions";

    /** Rule under which rows with an amount and its balance, but without a date, are skipped. */
    public static final String UNDATED_BALANCE_RULE = "an amount with its balance, but without a date";

    private static final String SUMMARY_RULE = "a summary of an account";

    /**
     * Evaluates all hypotheses and returns the one that balances confirm best; the most likely one if balances confirm
     * none.
     */
    public static SignedSections of(List<AccountSection> sections, SignEvidence evidence, DebitCreditNames names) {
        List<SignedSections> candidates = new ArrayList<>();
        for (SignHypothesis hypothesis : evidence.hypotheses(names)) {
            candidates.add(evaluate(sections, hypothesis));
        }
        if (evidence.singleAmounts() > evidence.markedOutgoing() + evidence.markedIncoming() && hasBalances(sections)) {
            List<AccountSection> resolved =
                    sections.stream().map(RunningBalanceSigns::resolve).toList();
            candidates.add(evaluate(
                    resolved,
                    new SignHypothesis(
                            StatementSignRule.AS_PRINTED, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE)));
        }
        SignedSections best = candidates.get(0);
        for (SignedSections other : candidates.subList(1, candidates.size())) {
            if (other.verdict().confirmedPerThousand() > best.verdict().confirmedPerThousand()
                    && other.verdict().isConfirmed()) {
                best = other;
            }
        }
        return addsUpInEachSection(best)
                ? best
                : ofEachSection(sections, evidence, names).orElse(best);
    }

    private static boolean addsUpInEachSection(SignedSections signed) {
        return signed.sections().stream()
                .filter(section -> !section.transactions().isEmpty())
                .allMatch(section -> isProven(signed.hypothesis().verdict(List.of(section))));
    }

    private static boolean isProven(SignHypothesis.BalanceVerdict verdict) {
        return verdict.confirmed() > 0 && verdict.contradicted() == 0;
    }

    /** Returns the sections, each under its own hypothesis; empty if not all of them add up, or there is only one. */
    private static Optional<SignedSections> ofEachSection(
            List<AccountSection> sections, SignEvidence evidence, DebitCreditNames names) {
        List<AccountSection> withTransactions = sections.stream()
                .filter(section -> !section.transactions().isEmpty())
                .toList();
        List<AccountSection> signed = new ArrayList<>();
        List<SkippedLine> skipped = new ArrayList<>();
        for (AccountSection section : withTransactions) {
            Optional<SignedSections> proven = onlyProven(section, evidence, names);
            if (proven.isEmpty()) {
                return Optional.empty();
            }
            // A section may be that of several accounts.
            for (AccountSection account : proven.get().sections()) {
                signed.add(SectionSigns.apply(account, proven.get().hypothesis()));
            }
            skipped.addAll(proven.get().skippedLines());
        }
        SignHypothesis marked =
                new SignHypothesis(StatementSignRule.AS_PRINTED, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE);
        return withTransactions.size() < 2
                ? Optional.empty()
                : Optional.of(new SignedSections(List.copyOf(signed), skipped, marked, marked.verdict(signed)));
    }

    /** Returns the hypothesis under which a section adds up; empty if another one gives other amounts. */
    private static Optional<SignedSections> onlyProven(
            AccountSection section, SignEvidence evidence, DebitCreditNames names) {
        Optional<SignedSections> first = evidence.in(List.of(section)).hypotheses(names).stream()
                .map(hypothesis -> evaluate(List.of(section), hypothesis))
                .filter(signed -> isProven(signed.verdict()))
                .findFirst();
        return first.filter(signed -> Stream.of(StatementSignRule.values())
                .map(rule -> new SignHypothesis(rule, signed.hypothesis().balanceMeaning()))
                .filter(other -> !amounts(section, other).equals(amounts(section, signed.hypothesis())))
                .noneMatch(other -> isProven(evaluate(List.of(section), other).verdict())));
    }

    private static List<BigDecimal> amounts(AccountSection section, SignHypothesis hypothesis) {
        return section.transactions().stream()
                .flatMap(transaction -> hypothesis.amount(transaction).stream())
                .toList();
    }

    private static SignedSections evaluate(List<AccountSection> printed, SignHypothesis hypothesis) {
        List<AccountSection> accounts = printed.stream()
                .flatMap(section -> SuccessiveAccounts.separate(section, hypothesis).stream())
                .toList();
        List<AccountSection> sections = accounts.stream()
                .map(section -> UndatedAmounts.withoutTitles(section, hypothesis))
                .map(section -> OverdrawnBalances.mark(section, hypothesis))
                .toList();
        UnnamedTotals.Result result = UnnamedTotals.remove(
                sections.stream().map(section -> section.withUndated(List.of())).toList(), hypothesis);
        List<AccountSection> completed = new ArrayList<>();
        List<SkippedLine> skipped = new ArrayList<>(result.skippedLines());
        skipped.addAll(summaries(printed, accounts));
        for (int i = 0; i < sections.size(); i++) {
            List<PrintedTransaction> candidates = sections.get(i).undated();
            List<PrintedTransaction> undated =
                    UndatedAmounts.find(result.sections().get(i), candidates, hypothesis);
            AccountSection section = result.sections().get(i).withUndated(undated);
            completed.add(
                    hypothesis.verdict(List.of(section)).confirmed() > 0 ? section : UndatedAmounts.separate(section));
            candidates.stream()
                    .filter(candidate -> !undated.contains(candidate))
                    .map(candidate -> new SkippedLine(
                            candidate.locator(), candidate.hasBalance() ? UNDATED_BALANCE_RULE : UNDATED_RULE))
                    .forEach(skipped::add);
        }
        return new SignedSections(List.copyOf(completed), skipped, hypothesis, hypothesis.verdict(completed));
    }

    /** Returns the lines of rows that sum up an account, and are in none after the separation. */
    private static List<SkippedLine> summaries(List<AccountSection> printed, List<AccountSection> accounts) {
        Set<Locator> left = undated(accounts).collect(Collectors.toSet());
        return undated(printed)
                .filter(line -> !left.contains(line))
                .map(line -> new SkippedLine(line, SUMMARY_RULE))
                .toList();
    }

    private static Stream<Locator> undated(List<AccountSection> sections) {
        return sections.stream().flatMap(section -> section.undated().stream()).map(PrintedTransaction::locator);
    }

    private static boolean hasBalances(List<AccountSection> sections) {
        return sections.stream()
                .flatMap(section -> section.transactions().stream())
                .anyMatch(PrintedTransaction::hasBalance);
    }
}
