package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.pipelines.relate.transaction.TextWords;
import org.mesinfos.records.BankTransaction;

/**
 * Search for the transactions of expected payments. The amount must be equal to the cent and the date within the limits
 * of the record. In addition the transaction must contain the name or an identifier of the counterparty, a reference or
 * the card. A different mandate, creditor, card or currency excludes a match. Not thread-safe.
 */
final class PaymentMatching {

    private static final String SOURCE = "payments 2";

    private static final double MIN_NAME_COVERAGE = 0.5;
    private static final int MAX_DAYS_PUNCTUAL = 3;
    private static final long ONE_UNIT = 10_000;
    private static final long MIN_DISTINCTIVE_AMOUNT = 10 * ONE_UNIT;

    /** Penalty, in days, because a reversed transaction is rarely the payment. */
    private static final double REVERSED_LAG_DAYS = 20;

    private final Map<Long, NearbyTransactions> byAmount = new HashMap<>();
    private final Map<BookedTransaction, String> texts = new HashMap<>();
    private final Set<String> reversed;

    /**
     * Indexes the transactions in which payments are searched.
     *
     * @param amounts amounts of all payments to be searched
     * @param reversed ids of reversed transactions
     */
    PaymentMatching(BookedTransactions transactions, Set<Long> amounts, Set<String> reversed) {
        this.reversed = reversed;
        Map<Long, List<BookedTransaction>> ofAmounts = new HashMap<>();
        for (BookedTransaction transaction : transactions.all()) {
            if (amounts.contains(transaction.amount())) {
                ofAmounts
                        .computeIfAbsent(transaction.amount(), absent -> new ArrayList<>(2))
                        .add(transaction);
            }
        }
        ofAmounts.forEach(
                (amount, equal) -> byAmount.put(amount, new NearbyTransactions(equal, PaymentMatching::identifiers)));
    }

    /**
     * Links the payments of one type of record with their transactions, one to one for the records of each organisation. The
     * records of one organisation neither take the payment of another's records nor make it less certain, so that an invented
     * bill cannot make an honest one look unpaid.
     *
     * @param name name of the link on the transaction
     */
    void link(List<ExpectedPayment> payments, String name, DerivedFacts facts) {
        SortedMap<String, List<ExpectedPayment>> ofOrganisations = new TreeMap<>();
        for (ExpectedPayment payment : payments) {
            ofOrganisations
                    .computeIfAbsent(payment.organisation(), first -> new ArrayList<>())
                    .add(payment);
        }
        ofOrganisations.values().forEach(own -> linkOneToOne(own, name, facts));
    }

    private void linkOneToOne(List<ExpectedPayment> payments, String name, DerivedFacts facts) {
        List<ExpectedPayment> ordered = new ArrayList<>(payments);
        ordered.sort(Comparator.comparingLong(ExpectedPayment::earliest).thenComparing(ExpectedPayment::id));
        Map<BookedTransaction, Integer> positions = new HashMap<>();
        List<BookedTransaction> candidates = new ArrayList<>();
        List<LinkCandidate> pairs = new ArrayList<>();
        Map<List<Long>, Integer> places = new HashMap<>();
        for (int left = 0; left < ordered.size(); left++) {
            ExpectedPayment payment = ordered.get(left);
            for (BookedTransaction transaction : transactions(payment, places)) {
                Optional<PaymentEvidence> evidence = evidence(payment, transaction);
                if (evidence.isPresent()) {
                    int right = positions.computeIfAbsent(transaction, absent -> {
                        candidates.add(transaction);
                        return candidates.size() - 1;
                    });
                    pairs.add(new LinkCandidate(
                            left,
                            right,
                            evidence.get().confidence(),
                            lag(payment, transaction),
                            evidence.get().description()));
                }
            }
        }
        for (OneToOneMatching.Match match : OneToOneMatching.of(pairs, ordered.size(), candidates.size())) {
            ExpectedPayment payment = ordered.get(match.pair().left());
            for (SpecificRecord record : payment.records()) {
                LinkNames.link(
                        facts,
                        record,
                        payment.path() + LinkNames.PAYMENT,
                        candidates.get(match.pair().right()).record(),
                        name,
                        SOURCE + ": " + match.pair().evidence(),
                        match.confidence());
            }
        }
    }

    /**
     * Returns the transactions with which a payment is compared.
     *
     * @param places number of payments that have been compared, by amount and day
     */
    private List<BookedTransaction> transactions(ExpectedPayment payment, Map<List<Long>, Integer> places) {
        NearbyTransactions equal = byAmount.get(payment.amount());
        if (equal == null) {
            return List.of();
        }
        long day = payment.expectedDay().orElse(payment.earliest());
        int place = places.merge(List.of(payment.amount(), day), 1, Integer::sum) - 1;
        Set<String> identifiers = new HashSet<>(payment.parties());
        identifiers.addAll(payment.references());
        return equal.near(payment.earliest(), day, payment.latest(), place, identifiers).stream()
                .map(equal::get)
                .toList();
    }

    private static Set<String> identifiers(BookedTransaction transaction) {
        BankTransaction record = transaction.record();
        Set<String> identifiers = new HashSet<>();
        for (String identifier : new String[] {
            record.getMandateId(),
            record.getCreditorId(),
            record.getCounterpartyIban(),
            record.getStructuredReference(),
            record.getEndToEndId()
        }) {
            BookedTransaction.reference(identifier).ifPresent(identifiers::add);
        }
        return identifiers;
    }

    private record PaymentEvidence(double confidence, String description) {}

    private Optional<PaymentEvidence> evidence(ExpectedPayment payment, BookedTransaction transaction) {
        if (transaction.day() < payment.earliest()
                || transaction.day() > payment.latest()
                || !payment.paymentMethods().contains(transaction.paymentMethod())
                || CurrencyComparison.differ(
                        payment.currency().orElse(null), transaction.record().getCurrency())) {
            return Optional.empty();
        }
        Optional<String> card = BookedTransaction.reference(transaction.record().getCardSuffix());
        boolean sameCard = card.isPresent() && payment.cardSuffix().isPresent() && isSameCard(card.get(), payment);
        if (card.isPresent() && payment.cardSuffix().isPresent() && !sameCard) {
            return Optional.empty();
        }
        boolean named = payment.names().stream()
                .anyMatch(name -> TextWords.coverage(name, transaction.words()) >= MIN_NAME_COVERAGE);
        if (named && sameCard) {
            return Optional.of(new PaymentEvidence(0.99, "card and name"));
        }
        if (isIdentified(payment, transaction)) {
            return Optional.of(new PaymentEvidence(0.99, "identifier"));
        }
        if (payment.references().stream().anyMatch(text(transaction)::contains)) {
            return Optional.of(new PaymentEvidence(0.98, "reference"));
        }
        if (named) {
            return Optional.of(new PaymentEvidence(0.94, "name"));
        }
        if (sameCard) {
            return Optional.of(new PaymentEvidence(0.85, "card"));
        }
        boolean distinctive = Math.abs(payment.amount()) >= MIN_DISTINCTIVE_AMOUNT && payment.amount() % ONE_UNIT != 0;
        return distinctive && payment.unnamedConfidence() > 0 && isPunctual(payment, transaction)
                ? Optional.of(new PaymentEvidence(payment.unnamedConfidence(), "amount and day"))
                : Optional.empty();
    }

    private static boolean isSameCard(String suffix, ExpectedPayment payment) {
        String expected = payment.cardSuffix().orElseThrow();
        return suffix.endsWith(expected) || expected.endsWith(suffix);
    }

    private static boolean isIdentified(ExpectedPayment payment, BookedTransaction transaction) {
        if (payment.parties().isEmpty()) {
            return false;
        }
        BankTransaction record = transaction.record();
        return isParty(payment, record.getMandateId())
                || isParty(payment, record.getCreditorId())
                || isParty(payment, record.getCounterpartyIban());
    }

    private static boolean isParty(ExpectedPayment payment, @Nullable String identifier) {
        return BookedTransaction.reference(identifier)
                .filter(payment.parties()::contains)
                .isPresent();
    }

    /** Returns all text that may contain a reference, normalised. */
    private String text(BookedTransaction transaction) {
        return texts.computeIfAbsent(transaction, key -> {
            BankTransaction record = key.record();
            StringBuilder text = new StringBuilder();
            for (String part : new String[] {
                record.getLabel(),
                record.getLabelDetail(),
                record.getRemittanceInformation(),
                record.getStructuredReference(),
                record.getEndToEndId(),
                record.getMandateId()
            }) {
                BookedTransaction.reference(part)
                        .ifPresent(compact -> text.append(compact).append('\n'));
            }
            return text.toString();
        });
    }

    private static boolean isPunctual(ExpectedPayment payment, BookedTransaction transaction) {
        return payment.expectedDay()
                .filter(day -> Math.abs(transaction.operationDay() - day) <= MAX_DAYS_PUNCTUAL)
                .isPresent();
    }

    private double lag(ExpectedPayment payment, BookedTransaction transaction) {
        long days = payment.expectedDay()
                .map(day -> Math.abs(transaction.operationDay() - day))
                .orElse(Math.abs(transaction.operationDay() - payment.earliest()));
        return days + (reversed.contains(transaction.id()) ? REVERSED_LAG_DAYS : 0);
    }
}
