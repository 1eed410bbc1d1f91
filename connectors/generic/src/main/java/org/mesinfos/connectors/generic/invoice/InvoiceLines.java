package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.PrintedNumbers;
import org.mesinfos.connectors.generic.document.TakenValues;
import org.mesinfos.records.InvoiceLine;

/** Builder of the {@code InvoiceLine} records of an invoice. */
final class InvoiceLines {

    private InvoiceLines() {}

    /** @param mappedValues receives the values that do not fit into the lines */
    static List<InvoiceLine> of(PrintedInvoice invoice, TakenValues mappedValues) {
        List<InvoiceLine> lines = new ArrayList<>();
        boolean gross = invoice.areItemsGross();
        for (Item item : invoice.items().rows()) {
            lines.add(line(item, gross));
            rest(item, lines.size(), mappedValues);
        }
        return lines;
    }

    private static InvoiceLine line(Item item, boolean gross) {
        Optional<BigDecimal> amount = item.number("amount");
        return InvoiceLine.newBuilder()
                .setPosition(position(item))
                .setLabel(item.name().orElse(null))
                .setDescription(item.details().orElse(null))
                .setItemCode(item.text("code")
                        .or(() -> item.number("code").map(BigDecimal::toPlainString))
                        .orElse(null))
                .setBarcode(item.text("barcode")
                        .or(() -> item.number("barcode").map(BigDecimal::toPlainString))
                        .orElse(null))
                .setQuantity(
                        item.number("quantity").flatMap(PrintedNumbers::measure).orElse(null))
                .setUnit(item.text("unit").orElse(null))
                .setUnitPrice(item.number("unit-price")
                        .flatMap(PrintedNumbers::measure)
                        .orElse(null))
                .setNetAmount(item.number("net")
                        .or(() -> gross ? Optional.empty() : amount)
                        .flatMap(PrintedNumbers::money)
                        .orElse(null))
                .setGrossAmount(item.number("gross")
                        .or(() -> gross ? amount : Optional.empty())
                        .flatMap(PrintedNumbers::money)
                        .orElse(null))
                .setTaxRate(item.number("rate").flatMap(PrintedNumbers::measure).orElse(null))
                .setTaxAmount(item.number("tax").flatMap(PrintedNumbers::money).orElse(null))
                .setDiscount(item.number("discount")
                        .map(BigDecimal::abs)
                        .flatMap(PrintedNumbers::money)
                        .orElse(null))
                .build();
    }

    private static Integer position(Item item) {
        try {
            return item.text("position")
                    .map(text -> Integer.valueOf(text.replace(".", "").strip()))
                    .orElse(null);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static void rest(Item item, int number, TakenValues mappedValues) {
        Set<String> kept = new HashSet<>(Set.of("date", "other", "unknown"));
        if (position(item) == null) {
            kept.add("position");
        }
        for (String concept : kept) {
            item.text(concept).ifPresent(text -> mappedValues.keep("lines[" + number + "]." + concept, text));
        }
        item.number("discount-rate")
                .ifPresent(rate -> mappedValues.keep("lines[" + number + "].discount", rate.toPlainString() + " %"));
    }
}
