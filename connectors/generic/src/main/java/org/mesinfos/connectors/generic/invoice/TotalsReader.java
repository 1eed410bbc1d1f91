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
import org.mesinfos.connectors.generic.document.NamedAmount;
import org.mesinfos.connectors.generic.invoice.Totals.Proof;

/** Selection of the totals of an invoice among its captioned amounts: those that add up. */
final class TotalsReader {

    private static final BigDecimal GREATEST_PART = BigDecimal.valueOf(3);

    private final List<NamedAmount> named;
    private final List<TaxLine> taxes;

    TotalsReader(List<NamedAmount> named, List<TaxLine> taxes) {
        this.named = named;
        this.taxes = taxes;
    }

    /** Net, tax and gross amounts that add up. */
    private record Sums(BigDecimal net, BigDecimal tax, BigDecimal gross) {}

    Totals read() {
        Optional<Sums> sums = rowOfSums().or(this::proven);
        Optional<BigDecimal> net = sums.map(Sums::net).or(() -> only("net"));
        Optional<BigDecimal> tax = sums.map(Sums::tax).or(() -> only("tax").or(this::taxOfLines));
        Optional<BigDecimal> gross = sums.map(Sums::gross).or(() -> gross(net));
        Optional<BigDecimal> whole = gross.or(this::dueAsGross);
        Optional<BigDecimal> difference = sums.isPresent() || net.isEmpty() || tax.isEmpty()
                ? Optional.empty()
                : whole.map(sum -> sum.subtract(net.get()).subtract(tax.get()));
        Proof proof = sums.isPresent()
                        || difference.filter(missing -> missing.signum() == 0).isPresent()
                ? Proof.CONFIRMED
                : difference.isPresent() ? Proof.CONTRADICTED : fromLines(tax, gross);
        return new Totals(
                net,
                tax,
                gross,
                only("due"),
                only("prepaid").map(BigDecimal::abs),
                only("charges"),
                only("discount").map(BigDecimal::abs),
                only("previous-balance"),
                only("subtotal"),
                proof,
                difference.filter(missing -> missing.signum() != 0),
                place(whole));
    }

    /** Returns three totals after one caption, as in the last row of a table. */
    private Optional<Sums> rowOfSums() {
        Map<Object, List<BigDecimal>> rows = new HashMap<>();
        List<Object> order = new ArrayList<>();
        for (NamedAmount amount : named) {
            boolean sum = amount.notion().equals("total") || amount.notion().equals("gross");
            if (sum && amount.place() == NamedAmount.Place.BESIDE) {
                rows.computeIfAbsent(amount.caption(), caption -> {
                            order.add(caption);
                            return new ArrayList<>();
                        })
                        .add(amount.amount());
            }
        }
        return order.stream()
                .map(rows::get)
                .flatMap(row -> inRow(row).stream())
                .filter(sums -> all("gross", "total", "due").stream().anyMatch(sums.gross()::equals)
                        || all("gross").isEmpty())
                .findFirst();
    }

    private static Optional<Sums> inRow(List<BigDecimal> row) {
        for (int i = 0; i + 2 < row.size(); i++) {
            BigDecimal gross = row.get(i + 2);
            if (gross.signum() != 0
                    && isTax(row.get(i + 1), row.get(i))
                    && row.get(i).add(row.get(i + 1)).compareTo(gross) == 0) {
                return Optional.of(new Sums(row.get(i), row.get(i + 1), gross));
            }
        }
        return Optional.empty();
    }

    /** Returns the most likely amounts that add up. */
    private Optional<Sums> proven() {
        List<BigDecimal> nets = all("net", "subtotal", "total");
        List<BigDecimal> taxAmounts = new ArrayList<>(all("tax"));
        taxOfLines().ifPresent(taxAmounts::add);
        List<BigDecimal> grosses = new ArrayList<>(all("gross", "total", "due"));
        grosses.sort(Comparator.comparing((BigDecimal gross) -> gross.abs()).reversed());
        for (BigDecimal gross : grosses) {
            for (BigDecimal net : nets) {
                for (BigDecimal tax : taxAmounts) {
                    boolean printed = tax.signum() != 0 || all("tax").contains(tax);
                    if (printed
                            && isTax(tax, net)
                            && gross.signum() != 0
                            && net.add(tax).compareTo(gross) == 0) {
                        return Optional.of(new Sums(net, tax, gross));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether an amount can be the tax of another: at most a third of it. This excludes two items that add up
     * to the total.
     */
    private static boolean isTax(BigDecimal tax, BigDecimal net) {
        return tax.abs().multiply(GREATEST_PART).compareTo(net.abs()) <= 0;
    }

    /** Tests whether the lines, charges, discount and tax add up to the gross total. */
    private Proof fromLines(Optional<BigDecimal> tax, Optional<BigDecimal> gross) {
        if (gross.isEmpty() || (tax.isEmpty() && !all("tax").isEmpty())) {
            return Proof.NONE;
        }
        BigDecimal sum = only("subtotal")
                .map(lines -> lines.add(only("charges").orElse(BigDecimal.ZERO))
                        .subtract(only("discount").map(BigDecimal::abs).orElse(BigDecimal.ZERO))
                        .add(tax.orElse(BigDecimal.ZERO)))
                .orElse(BigDecimal.ZERO);
        return sum.compareTo(gross.get()) == 0 ? Proof.CONFIRMED : Proof.NONE;
    }

    private Optional<BigDecimal> gross(Optional<BigDecimal> net) {
        Optional<BigDecimal> explicit = only("gross");
        if (explicit.isPresent() || all("gross").size() > 1) {
            return explicit;
        }
        List<BigDecimal> totals = all("total");
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
        return all("gross", "total", "prepaid", "previous-balance").isEmpty() ? only("due") : Optional.empty();
    }

    private Optional<BigDecimal> taxOfLines() {
        return taxes.isEmpty()
                ? Optional.empty()
                : Optional.of(taxes.stream().map(TaxLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Locator place(Optional<BigDecimal> gross) {
        return named.stream()
                .filter(amount -> gross.filter(amount::is).isPresent())
                .map(amount -> amount.caption().line().locator())
                .findFirst()
                .orElse(Locator.wholeFile());
    }

    /** Returns the amount of a concept, if there is exactly one. */
    private Optional<BigDecimal> only(String concept) {
        List<BigDecimal> amounts = all(concept);
        return amounts.size() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    /** Returns the distinct amounts of some concepts, by concept and then in printed order. */
    private List<BigDecimal> all(String... concepts) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (String concept : Arrays.asList(concepts)) {
            named.stream()
                    .filter(amount -> amount.notion().equals(concept))
                    .map(NamedAmount::amount)
                    .filter(amount -> amounts.stream().noneMatch(known -> known.compareTo(amount) == 0))
                    .forEach(amounts::add);
        }
        return amounts;
    }
}
