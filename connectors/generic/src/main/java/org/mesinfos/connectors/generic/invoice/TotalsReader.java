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

/** Finds out which of the named amounts are the sums of the invoice: those that add up. */
final class TotalsReader {

    private static final BigDecimal GREATEST_PART = BigDecimal.valueOf(3);

    private final List<NamedAmount> named;
    private final List<TaxLine> taxes;

    TotalsReader(List<NamedAmount> named, List<TaxLine> taxes) {
        this.named = named;
        this.taxes = taxes;
    }

    /** Net, tax and gross of which two are the third. */
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

    /** Three sums on one line behind one name, as a table has them at its foot. */
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

    /** The likeliest amounts that add up. */
    private Optional<Sums> proven() {
        List<BigDecimal> nets = all("net", "subtotal", "total");
        List<BigDecimal> charged = new ArrayList<>(all("tax"));
        taxOfLines().ifPresent(charged::add);
        List<BigDecimal> grosses = new ArrayList<>(all("gross", "total", "due"));
        grosses.sort(Comparator.comparing((BigDecimal gross) -> gross.abs()).reversed());
        for (BigDecimal gross : grosses) {
            for (BigDecimal net : nets) {
                for (BigDecimal tax : charged) {
                    boolean telling = tax.signum() != 0 || all("tax").contains(tax);
                    if (telling
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

    /** No tax on what is sold is more than a third of it: two items that make the total are no net and tax. */
    private static boolean isTax(BigDecimal tax, BigDecimal net) {
        return tax.abs().multiply(GREATEST_PART).compareTo(net.abs()) <= 0;
    }

    /** Lines, what is added to them or taken off, and the tax are the total. */
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

    /** What is due is the gross total where nothing else is added to it or taken off. */
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

    /** The amount of a notion when there is one and no other. */
    private Optional<BigDecimal> only(String notion) {
        List<BigDecimal> amounts = all(notion);
        return amounts.size() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    /** The different amounts of some notions, by notion and then as they stand. */
    private List<BigDecimal> all(String... notions) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (String notion : Arrays.asList(notions)) {
            named.stream()
                    .filter(amount -> amount.notion().equals(notion))
                    .map(NamedAmount::amount)
                    .filter(amount -> amounts.stream().noneMatch(known -> known.compareTo(amount) == 0))
                    .forEach(amounts::add);
        }
        return amounts;
    }
}
