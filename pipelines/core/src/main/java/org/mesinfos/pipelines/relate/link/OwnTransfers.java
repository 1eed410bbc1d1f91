package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.relate.movement.DerivedFacts;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Movements;
import org.mesinfos.pipelines.relate.movement.Words;

/**
 * Transfers from one account of a person to another: what one account loses the other gains within days. Amount and days
 * alone are no evidence, since people pay each other round sums: the account of the other side, a common reference, a name
 * that both sides tell, or words for saving must say so; where nothing is said at all, the link is a weak one. Stateless.
 */
public final class OwnTransfers {

    static final String SOURCE = "own transfers 1";

    private static final int LATEST = 5;
    private static final int EARLIEST = -1;
    /** Without any evidence but the amount. */
    private static final int LATEST_UNTOLD = 2;

    private static final int SHORTEST_NUMBER = 7;
    private static final int SHORTEST_IBAN = 15;

    private static final Set<String> SAVING = Set.of(
            "EPARGNE",
            "LIVRET",
            "LDD",
            "LDDS",
            "LEP",
            "PEL",
            "CEL",
            "INTERNE",
            "SAVINGS",
            "SAVING",
            "SPAREN",
            "SPARKONTO",
            "TAGESGELD",
            "UMBUCHUNG",
            "AHORRO",
            "RISPARMIO",
            "SPAARREKENING",
            "KONTOUEBERTRAG",
            "UEBERTRAG",
            "UBERTRAG",
            "GIROCONTO");

    private OwnTransfers() {}

    /** Adds to the facts which debit and credit are one transfer. */
    public static void find(Movements movements, DerivedFacts facts) {
        if (movements.lastDays().size() < 2) {
            return;
        }
        EqualAmounts.forEach(movements, (debits, credits) -> {
            for (OneToOne.Match match : OneToOne.of(possible(debits, credits), debits.size(), credits.size())) {
                LinkNames.link(
                        facts,
                        debits.get(match.pair().left()).record(),
                        LinkNames.TRANSFER,
                        credits.get(match.pair().right()).record(),
                        LinkNames.TRANSFER,
                        SOURCE + ": " + match.pair().evidence(),
                        match.confidence());
            }
        });
    }

    private static List<Possible> possible(List<Movement> debits, List<Movement> credits) {
        List<Possible> possible = new ArrayList<>();
        int from = 0;
        for (int left = 0; left < debits.size(); left++) {
            Movement debit = debits.get(left);
            while (from < credits.size() && credits.get(from).day() < debit.day() + EARLIEST) {
                from++;
            }
            for (int right = from;
                    right < credits.size() && credits.get(right).day() <= debit.day() + LATEST;
                    right++) {
                Movement credit = credits.get(right);
                double lag = credit.day() >= debit.day() ? credit.day() - debit.day() : 3;
                int at = left;
                int with = right;
                weigh(debit, credit, lag)
                        .ifPresent(weight ->
                                possible.add(new Possible(at, with, weight.confidence(), lag, weight.evidence())));
            }
        }
        return possible;
    }

    private record Weight(double confidence, String evidence) {}

    private static Optional<Weight> weigh(Movement debit, Movement credit, double lag) {
        if (debit.account().equals(credit.account()) || Currencies.differ(debit, credit)) {
            return Optional.empty();
        }
        boolean names = isAccountOf(debit.counterpartyIban(), credit) || isAccountOf(credit.counterpartyIban(), debit);
        if (!names
                && (isElsewhere(debit.counterpartyIban(), credit) || isElsewhere(credit.counterpartyIban(), debit))) {
            return Optional.empty();
        }
        Optional<String> reference = Movement.reference(debit.record().getEndToEndId());
        boolean refers = reference.isPresent()
                && reference.equals(Movement.reference(credit.record().getEndToEndId()));
        if (names || refers) {
            return Optional.of(names ? new Weight(0.99, "account") : new Weight(0.98, "reference"));
        }
        return mayBeTransfer(debit) && mayBeTransfer(credit) ? byWords(debit, credit, lag) : Optional.empty();
    }

    private static Optional<Weight> byWords(Movement debit, Movement credit, double lag) {
        List<String> payee = whom(debit);
        List<String> payer = whom(credit);
        boolean known = !payee.isEmpty() && !payer.isEmpty();
        boolean common = Words.share(payee, payer) > 0.5 || Words.share(payer, payee) > 0.5;
        boolean saves = saves(debit);
        boolean saved = saves(credit);
        if (saves && (saved || common)) {
            return Optional.of(new Weight(0.95, "words"));
        }
        if (saves || (saved && (common || payee.isEmpty()))) {
            return Optional.of(new Weight(0.85, "words"));
        }
        if (common) {
            return Optional.of(new Weight(0.8, "name"));
        }
        return known || lag > LATEST_UNTOLD ? Optional.empty() : Optional.of(new Weight(0.55, "amount and day"));
    }

    /** The name of the other side, else what the label tells apart from saving. */
    private static List<String> whom(Movement movement) {
        List<String> words = movement.name().isEmpty() ? movement.label() : movement.name();
        return words.stream()
                .filter(word -> Words.isTelling(word) && !SAVING.contains(word))
                .toList();
    }

    private static boolean saves(Movement movement) {
        return movement.words().stream().anyMatch(SAVING::contains);
    }

    private static boolean mayBeTransfer(Movement movement) {
        return switch (movement.instrument()) {
            case TRANSFER, OTHER -> true;
            case CARD, CASH, CHEQUE, DIRECT_DEBIT, LOAN, FEE -> false;
        };
    }

    /** Whether a delivered IBAN is the account on which a movement was booked. */
    private static boolean isAccountOf(Optional<String> iban, Movement movement) {
        return iban.isPresent()
                && (iban.get().equals(movement.account())
                        || (movement.account().length() >= SHORTEST_NUMBER
                                && iban.get().contains(movement.account())));
    }

    /** Whether a delivered IBAN is another account than that of a movement, of which the IBAN is known too. */
    private static boolean isElsewhere(Optional<String> iban, Movement movement) {
        return iban.filter(OwnTransfers::isIban).isPresent() && isIban(movement.account());
    }

    private static boolean isIban(String account) {
        return account.length() >= SHORTEST_IBAN
                && Character.isLetter(account.charAt(0))
                && Character.isLetter(account.charAt(1))
                && Character.isDigit(account.charAt(2))
                && Character.isDigit(account.charAt(3));
    }
}
