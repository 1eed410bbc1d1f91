package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.document.CaptionedAmount;
import org.mesinfos.connectors.generic.invoice.InvoiceTotals.Proof;

/** Selection of the totals of an invoice among its captioned amounts: those that add up. */
final class InvoiceTotalsReader {

    private static final BigDecimal MIN_NET_PER_TAX = BigDecimal.valueOf(3);

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
        Optional<NetTaxGross> sums =
                ofItems.flatMap(this::findConfirmed).or(this::totalsInOneRow).or(this::findConfirmed);
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
        return order.stream()
                .map(rows::get)
                .flatMap(row -> findInRow(row).stream())
                .filter(sums -> amounts("gross", "total", "due").stream().anyMatch(sums.gross()::equals)
                        || amounts("gross").isEmpty())
                .findFirst();
    }

    private static Optional<NetTaxGross> findInRow(List<BigDecimal> row) {
        for (int i = 0; i + 2 < row.size(); i++) {
            BigDecimal gross = row.get(i + 2);
            if (gross.signum() != 0
                    && isTax(row.get(i + 1), row.get(i))
                    && row.get(i).add(row.get(i + 1)).compareTo(gross) == 0) {
                return Optional.of(new NetTaxGross(row.get(i), row.get(i + 1), gross));
            }
        }
        return Optional.empty();
    }

    /** Returns the most likely amounts that add up. */
    private Optional<NetTaxGross> findConfirmed() {
        List<BigDecimal> grosses = new ArrayList<>(amounts("gross", "total", "due"));
        grosses.sort(Comparator.comparing((BigDecimal gross) -> gross.abs()).reversed());
        return grosses.stream().flatMap(gross -> findConfirmed(gross).stream()).findFirst();
    }

    /** Returns the most likely amounts that add up to a gross total. */
    private Optional<NetTaxGross> findConfirmed(BigDecimal gross) {
        List<BigDecimal> nets = new ArrayList<>(amounts("net", "subtotal", "total"));
        baseOfTax().ifPresent(nets::add);
        List<BigDecimal> taxAmounts = new ArrayList<>(amounts("tax"));
        taxOfLines().ifPresent(taxAmounts::add);
        List<BigDecimal> additions = additions();
        for (BigDecimal net : nets) {
            for (BigDecimal tax : taxAmounts) {
                boolean printed = tax.signum() != 0 || amounts("tax").contains(tax);
                if (printed
                        && isTax(tax, net)
                        && gross.signum() != 0
                        && additions.stream()
                                .anyMatch(addition -> net.add(tax).add(addition).compareTo(gross) == 0)) {
                    return Optional.of(new NetTaxGross(net, tax, gross));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the amounts that may be added to net and tax: none, or those without tax, a rounding, or both. */
    private List<BigDecimal> additions() {
        List<BigDecimal> additions = new ArrayList<>(List.of(BigDecimal.ZERO));
        amounts("exempt").forEach(additions::add);
        List<BigDecimal> roundings = amounts("rounding").stream()
                .filter(rounding -> rounding.abs().compareTo(BigDecimal.ONE) < 0)
                .toList();
        for (BigDecimal addition : List.copyOf(additions)) {
            roundings.forEach(rounding -> additions.add(addition.add(rounding)));
        }
        return additions;
    }

    /**
     * Returns whether an amount can be the tax of another: at most a third of it. This excludes two items that add up
     * to the total.
     */
    private static boolean isTax(BigDecimal tax, BigDecimal net) {
        return tax.abs().multiply(MIN_NET_PER_TAX).compareTo(net.abs()) <= 0;
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
        List<BigDecimal> greatest = totals.stream()
                .filter(total -> totals.stream().noneMatch(other -> other.abs().compareTo(total.abs()) > 0))
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

    /** Returns the distinct amounts of some concepts, by concept and then in printed order. */
    private List<BigDecimal> amounts(String... concepts) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (String concept : Arrays.asList(concepts)) {
            captionedAmounts.stream()
                    .filter(amount -> amount.concept().equals(concept))
                    .map(CaptionedAmount::amount)
                    .filter(amount -> amounts.stream().noneMatch(known -> known.compareTo(amount) == 0))
                    .forEach(amounts::add);
        }
        return amounts;
    }
}
