package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.document.CaptionedAmount;
import org.mesinfos.connectors.generic.invoice.InvoiceTotals.Proof;

/** Selection of the totals of an invoice among its captioned amounts: those that add up. */
final class InvoiceTotalsReader {

    /** Maximum number of amounts of a concept, from the first and from the last one, that are compared with others. */
    private static final int MAX_COMPARED = 50;

    private final List<CaptionedAmount> captionedAmounts;
    private final List<InvoiceTaxLine> taxes;
    private final Optional<BigDecimal> itemsTotal;

    InvoiceTotalsReader(
            List<CaptionedAmount> captionedAmounts, List<InvoiceTaxLine> taxes, Optional<BigDecimal> itemsTotal) {
        this.captionedAmounts = captionedAmounts;
        this.taxes = taxes;
        this.itemsTotal = itemsTotal;
    }

    /** Net, tax and gross amounts that add up. */
    private record NetTaxGross(BigDecimal net, BigDecimal tax, BigDecimal gross) {}

    InvoiceTotals read() {
        Optional<BigDecimal> ofItems = grossOfItems();
        Optional<NetTaxGross> sums = ofItems.flatMap(gross -> findConfirmed(List.of(gross)))
                .or(this::totalsInOneRow)
                .or(this::findConfirmed);
        Optional<BigDecimal> net = sums.map(NetTaxGross::net).or(() -> unanimous("net"));
        Optional<BigDecimal> tax =
                sums.map(NetTaxGross::tax).or(() -> unanimous("tax").or(this::taxOfLines));
        Optional<BigDecimal> gross =
                ofItems.or(() -> sums.map(NetTaxGross::gross)).or(() -> findGross(net));
        Optional<BigDecimal> whole = gross.or(this::dueAsGross);
        Optional<BigDecimal> difference = sums.isPresent() || net.isEmpty() || tax.isEmpty()
                ? Optional.empty()
                : whole.map(sum -> sum.subtract(net.get()).subtract(tax.get()));
        Proof proof = sums.filter(added -> whole.filter(sum -> sum.compareTo(added.gross()) == 0)
                                        .isPresent())
                                .isPresent()
                        || difference.filter(missing -> missing.signum() == 0).isPresent()
                ? Proof.CONFIRMED
                : difference.isPresent() ? Proof.CONTRADICTED : proveFromLines(tax, gross);
        return new InvoiceTotals(
                net,
                tax,
                gross,
                unanimous("due"),
                unanimous("prepaid").map(BigDecimal::abs),
                unanimous("charges"),
                unanimous("discount").map(BigDecimal::abs),
                unanimous("previous-balance"),
                unanimous("subtotal"),
                proof,
                difference.filter(missing -> missing.signum() != 0),
                location(whole));
    }

    /** Returns the amount after the name of a gross total that the items add up to. Some of them may be without tax. */
    private Optional<BigDecimal> grossOfItems() {
        return captionedAmounts.stream()
                .filter(amount -> amount.concept().equals("gross")
                        && amount.position() == CaptionedAmount.RelativePosition.AFTER
                        && itemsTotal.filter(amount::equalsAmount).isPresent())
                .map(CaptionedAmount::amount)
                .findFirst();
    }

    /** Returns three totals after one caption, as in the last row of a table. */
    private Optional<NetTaxGross> totalsInOneRow() {
        Map<Object, List<BigDecimal>> rows = new HashMap<>();
        List<Object> order = new ArrayList<>();
        for (CaptionedAmount amount : captionedAmounts) {
            boolean sum = amount.concept().equals("total") || amount.concept().equals("gross");
            if (sum && amount.position() == CaptionedAmount.RelativePosition.AFTER) {
                rows.computeIfAbsent(amount.caption(), caption -> {
                            order.add(caption);
                            return new ArrayList<>();
                        })
                        .add(amount.amount());
            }
        }
        Set<BigDecimal> printed = Set.copyOf(amounts("gross", "total", "due"));
        boolean isUnnamed = amounts("gross").isEmpty();
        return order.stream()
                .map(rows::get)
                .flatMap(row -> findInRow(row).stream())
                .filter(sums -> isUnnamed || printed.contains(sums.gross()))
                .findFirst();
    }

    private static Optional<NetTaxGross> findInRow(List<BigDecimal> row) {
        for (int i = 0; i + 2 < row.size(); i++) {
            BigDecimal gross = row.get(i + 2);
            if (gross.signum() != 0
                    && InvoiceTaxAmounts.isTax(row.get(i + 1), row.get(i))
                    && row.get(i).add(row.get(i + 1)).compareTo(gross) == 0) {
                return Optional.of(new NetTaxGross(row.get(i), row.get(i + 1), gross));
            }
        }
        return Optional.empty();
    }

    /** Returns the most likely amounts that add up. */
    private Optional<NetTaxGross> findConfirmed() {
        List<BigDecimal> grosses = new ArrayList<>(candidates("gross", "total", "due"));
        grosses.sort(Comparator.comparing((BigDecimal gross) -> gross.abs()).reversed());
        return findConfirmed(grosses);
    }

    /** Returns the most likely amounts that add up to the first possible of some gross totals. */
    private Optional<NetTaxGross> findConfirmed(List<BigDecimal> grosses) {
        List<BigDecimal> nets = new ArrayList<>(candidates("net", "subtotal", "total"));
        baseOfTax().ifPresent(nets::add);
        InvoiceTaxAmounts taxAmounts = new InvoiceTaxAmounts(candidates("tax"), taxOfLines());
        List<BigDecimal> additions = additions();
        return grosses.stream()
                .filter(gross -> gross.signum() != 0)
                .flatMap(gross -> nets.stream()
                        .flatMap(net -> taxAmounts
                                .find(
                                        net,
                                        additions.stream()
                                                .map(addition ->
                                                        gross.subtract(net).subtract(addition)))
                                .map(tax -> new NetTaxGross(net, tax, gross))
                                .stream()))
                .findFirst();
    }

    /** Returns the amounts that may be added to net and tax: none, or those without tax, a rounding, or both. */
    private List<BigDecimal> additions() {
        List<BigDecimal> additions = new ArrayList<>(List.of(BigDecimal.ZERO));
        additions.addAll(candidates("exempt"));
        List<BigDecimal> roundings = candidates("rounding").stream()
                .filter(rounding -> rounding.abs().compareTo(BigDecimal.ONE) < 0)
                .toList();
        for (BigDecimal addition : List.copyOf(additions)) {
            roundings.forEach(rounding -> additions.add(addition.add(rounding)));
        }
        return additions.subList(0, Math.min(additions.size(), 2 * MAX_COMPARED));
    }

    /** Tests whether the lines, charges, discount and tax add up to the gross total. */
    private Proof proveFromLines(Optional<BigDecimal> tax, Optional<BigDecimal> gross) {
        if (gross.isEmpty() || (tax.isEmpty() && !amounts("tax").isEmpty())) {
            return Proof.NONE;
        }
        BigDecimal sum = unanimous("subtotal")
                .map(lines -> lines.add(unanimous("charges").orElse(BigDecimal.ZERO))
                        .subtract(unanimous("discount").map(BigDecimal::abs).orElse(BigDecimal.ZERO))
                        .add(tax.orElse(BigDecimal.ZERO)))
                .orElse(BigDecimal.ZERO);
        return sum.compareTo(gross.get()) == 0 ? Proof.CONFIRMED : Proof.NONE;
    }

    private Optional<BigDecimal> findGross(Optional<BigDecimal> net) {
        Optional<BigDecimal> explicit = unanimous("gross");
        if (explicit.isPresent() || amounts("gross").size() > 1) {
            return explicit;
        }
        List<BigDecimal> totals = amounts("total");
        Optional<BigDecimal> most = totals.stream().map(BigDecimal::abs).max(Comparator.naturalOrder());
        List<BigDecimal> greatest = totals.stream()
                .filter(total -> total.abs().compareTo(most.orElseThrow()) == 0)
                .toList();
        boolean isNet = net.isPresent() && greatest.stream().anyMatch(total -> total.compareTo(net.get()) == 0);
        return isNet ? Optional.empty() : greatest.stream().findFirst();
    }

    /**
     * Returns the amount due as the gross total, if the document has no other total, prepayment or previous balance.
     */
    private Optional<BigDecimal> dueAsGross() {
        return amounts("gross", "total", "prepaid", "previous-balance").isEmpty() ? unanimous("due") : Optional.empty();
    }

    /** Returns the base of the tax; empty if there are several, since no value is computed from others. */
    private Optional<BigDecimal> baseOfTax() {
        return taxes.size() == 1 ? taxes.get(0).base() : Optional.empty();
    }

    private Optional<BigDecimal> taxOfLines() {
        return taxes.isEmpty()
                ? Optional.empty()
                : Optional.of(taxes.stream().map(InvoiceTaxLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Locator location(Optional<BigDecimal> gross) {
        return captionedAmounts.stream()
                .filter(amount -> gross.filter(amount::equalsAmount).isPresent())
                .map(amount -> amount.caption().line().locator())
                .findFirst()
                .orElse(Locator.wholeFile());
    }

    /** Returns the amount of a concept, if there is exactly one. */
    private Optional<BigDecimal> unanimous(String concept) {
        List<BigDecimal> amounts = amounts(concept);
        return amounts.size() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    /** Returns the amounts of some concepts that are compared with others: of a long table, the first and the last ones. */
    private List<BigDecimal> candidates(String... concepts) {
        List<BigDecimal> candidates = new ArrayList<>();
        for (String concept : concepts) {
            List<BigDecimal> amounts = amounts(concept);
            int last = Math.max(MAX_COMPARED, amounts.size() - MAX_COMPARED);
            candidates.addAll(amounts.subList(0, Math.min(MAX_COMPARED, amounts.size())));
            candidates.addAll(amounts.subList(Math.min(last, amounts.size()), amounts.size()));
        }
        return candidates;
    }

    /** Returns the distinct amounts of some concepts, by concept and then in printed order. */
    private List<BigDecimal> amounts(String... concepts) {
        List<BigDecimal> amounts = new ArrayList<>();
        Set<BigDecimal> known = new TreeSet<>();
        for (String concept : concepts) {
            captionedAmounts.stream()
                    .filter(amount -> amount.concept().equals(concept))
                    .map(CaptionedAmount::amount)
                    .filter(known::add)
                    .forEach(amounts::add);
        }
        return amounts;
    }
}
