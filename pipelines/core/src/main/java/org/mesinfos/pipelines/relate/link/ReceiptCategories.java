package org.mesinfos.pipelines.relate.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.enrich.category.CategoryDerivations;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;

/**
 * Derivation of categories of payments from receipts: from the articles of the linked receipt, or, without one, from
 * the receipts of the person's other payments to the same merchant. Payments with a category from their label keep it,
 * unless nothing is known but the sector of a retailer.
 * Stateless.
 */
public final class ReceiptCategories {

    private static final String LINKED_SOURCE = "articles of the linked receipt";
    private static final String MERCHANT_SOURCE = "articles of receipts of the same merchant";

    /** A receipt states a category if at least this part of its total belongs to it. */
    private static final double MIN_SHARE = 0.5;

    /** Other receipts of a merchant state a category if at least this part of them has it, and three or more do. */
    private static final double MIN_MERCHANT_SHARE = 0.8;

    private static final int MIN_RECEIPTS = 3;

    /** Reduces the confidence of a category that only other receipts state. */
    private static final double OTHER_RECEIPTS = 0.8;

    private static final int DECIMALS = 2;

    /** Categories by the COICOP code of articles, of which the longest prefix applies. */
    private static final Map<String, String> BY_COICOP = Map.ofEntries(
            Map.entry("01", "groceries"),
            Map.entry("02.1", "alcohol"),
            Map.entry("02.3", "tobacco"),
            Map.entry("03.1", "clothing"),
            Map.entry("05.6", "household_goods"),
            Map.entry("06.1", "pharmacy"),
            Map.entry("07.2.2", "fuel"),
            Map.entry("09.2.1", "toys_games"),
            Map.entry("09.3.1", "garden"),
            Map.entry("09.3.2", "pets"),
            Map.entry("09.7.1", "books"),
            Map.entry("09.7.2", "newspapers"),
            Map.entry("09.7.4", "stationery"),
            Map.entry("13.1", "personal_care"));

    private record Stated(String category, double confidence) {}

    private ReceiptCategories() {}

    /**
     * Adds categories to the derivations of payments. Idempotent.
     *
     * @param transactions transactions of one person, with the links to their receipts
     * @param receipts receipts of the person, with the categories of their articles
     */
    public static void add(List<BankTransaction> transactions, List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        Map<String, Receipt> byId = new HashMap<>();
        receipts.forEach(receipt -> Envelope.recordId(receipt).ifPresent(id -> byId.put(id, receipt)));
        Map<String, Map<String, Integer>> merchants = new HashMap<>();
        for (BankTransaction transaction : transactions) {
            Optional<Stated> stated = linked(transaction, byId);
            stated.ifPresent(answer -> merchant(transaction)
                    .ifPresent(name -> merchants
                            .computeIfAbsent(name, first -> new TreeMap<>())
                            .merge(answer.category(), 1, Integer::sum)));
            if (stated.isPresent() && isUncategorised(transaction)) {
                write(transaction, stated.get(), LINKED_SOURCE);
            }
        }
        for (BankTransaction transaction : transactions) {
            if (isUncategorised(transaction) && isPurchase(transaction)) {
                merchant(transaction)
                        .flatMap(name -> usual(merchants.getOrDefault(name, Map.of())))
                        .ifPresent(answer -> write(transaction, answer, MERCHANT_SOURCE));
            }
        }
    }

    /** Returns the category that the linked receipts state; empty if receipts of several organisations contradict each other. */
    private static Optional<Stated> linked(BankTransaction transaction, Map<String, Receipt> receipts) {
        List<Stated> stated = transaction.getDerived().stream()
                .filter(derived -> derived.getName().equals(LinkNames.RECEIPT))
                .flatMap(link -> Optional.ofNullable(receipts.get(link.getValue()))
                        .flatMap(ReceiptCategories::mainCategory)
                        .map(main -> new Stated(main.category(), main.confidence() * link.getConfidence()))
                        .stream())
                .toList();
        boolean isOneCategory = stated.stream().map(Stated::category).distinct().count() == 1;
        return isOneCategory ? stated.stream().max(Comparator.comparingDouble(Stated::confidence)) : Optional.empty();
    }

    /** Returns the category with the largest part of the total, with that part of the articles' confidence. */
    private static Optional<Stated> mainCategory(Receipt receipt) {
        Map<Integer, Derivation> codes = new HashMap<>();
        for (Derivation derived : receipt.getDerived()) {
            lineOf(derived.getName()).ifPresent(line -> codes.put(line, derived));
        }
        Map<String, BigDecimal> amounts = new TreeMap<>();
        Map<String, Double> confidences = new HashMap<>();
        BigDecimal total = BigDecimal.ZERO;
        List<ReceiptLine> lines = receipt.getLines();
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal amount = lines.get(i).getAmount();
            if (amount == null || amount.signum() <= 0) {
                continue;
            }
            total = total.add(amount);
            Derivation code = codes.get(i);
            if (code != null) {
                category(code.getValue()).ifPresent(category -> {
                    amounts.merge(category, amount, BigDecimal::add);
                    confidences.merge(category, code.getConfidence(), Math::min);
                });
            }
        }
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, BigDecimal> largest =
                amounts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double share = largest.getValue().doubleValue() / total.doubleValue();
        return share >= MIN_SHARE
                ? Optional.of(new Stated(
                        largest.getKey(), confidences.getOrDefault(largest.getKey(), 0.0) * Math.sqrt(share)))
                : Optional.empty();
    }

    /** Returns n for {@code lines[n].category.coicop}. */
    private static Optional<Integer> lineOf(String name) {
        return name.startsWith("lines[") && name.endsWith("].category.coicop")
                ? Optional.of(Integer.valueOf(name.substring("lines[".length(), name.indexOf(']'))))
                : Optional.empty();
    }

    private static Optional<String> category(String coicop) {
        for (int end = coicop.length(); end > 0; end = coicop.lastIndexOf('.', end - 1)) {
            String category = BY_COICOP.get(coicop.substring(0, end));
            if (category != null) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    private static Optional<Stated> usual(Map<String, Integer> categories) {
        int all = categories.values().stream().mapToInt(Integer::intValue).sum();
        return categories.entrySet().stream()
                .filter(entry -> entry.getValue() >= MIN_RECEIPTS && entry.getValue() >= MIN_MERCHANT_SHARE * all)
                .findFirst()
                .map(entry -> new Stated(entry.getKey(), OTHER_RECEIPTS * entry.getValue() / all));
    }

    private static Optional<String> merchant(BankTransaction transaction) {
        return derivation(transaction, CategoryDerivations.MERCHANT)
                .map(name -> name.getValue().toUpperCase(Locale.ROOT));
    }

    private static boolean isUncategorised(BankTransaction transaction) {
        return derivation(transaction, CategoryDerivations.NAME)
                .filter(category -> !CategoryDerivations.isOfRetailer(category))
                .isEmpty();
    }

    private static boolean isPurchase(BankTransaction transaction) {
        BigDecimal amount = transaction.getAmount();
        return amount != null && amount.signum() < 0;
    }

    private static Optional<Derivation> derivation(BankTransaction transaction, String name) {
        return transaction.getDerived().stream()
                .filter(derived -> derived.getName().equals(name))
                .findFirst();
    }

    private static void write(SpecificRecord transaction, Stated stated, String source) {
        double confidence = BigDecimal.valueOf(stated.confidence())
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
        transaction.put(
                Envelope.DERIVED,
                Envelope.derived(transaction).stream()
                        .filter(derived -> !CategoryDerivations.isCategory(derived))
                        .toList());
        Envelope.addDerived(transaction, CategoryDerivations.of(stated.category(), source, confidence));
    }
}
