package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.generic.document.MappedValues;
import org.mesinfos.connectors.generic.document.RecordDecimals;
import org.mesinfos.records.InvoiceLine;

/** Builder of the {@code InvoiceLine} records of an invoice. */
final class InvoiceLineBuilder {

    private InvoiceLineBuilder() {}

    /** @param mappedValues receives the values that do not fit into the lines */
    static List<InvoiceLine> build(PrintedInvoice invoice, MappedValues mappedValues) {
        List<InvoiceLine> lines = new ArrayList<>();
        boolean gross = invoice.areItemsTaxInclusive();
        for (InvoiceItem item : invoice.items().items()) {
            lines.add(toLine(item, gross));
            addUnmapped(item, lines.size(), mappedValues);
        }
        return lines;
    }

    private static InvoiceLine toLine(InvoiceItem item, boolean gross) {
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
                .setQuantity(item.number("quantity")
                        .flatMap(RecordDecimals::toQuantity)
                        .orElse(null))
                .setUnit(item.text("unit").orElse(null))
                .setUnitPrice(item.number("unit-price")
                        .flatMap(RecordDecimals::toQuantity)
                        .orElse(null))
                .setNetAmount(item.number("net")
                        .or(() -> gross ? Optional.empty() : amount)
                        .flatMap(RecordDecimals::toAmount)
                        .orElse(null))
                .setGrossAmount(item.number("gross")
                        .or(() -> gross ? amount : Optional.empty())
                        .flatMap(RecordDecimals::toAmount)
                        .orElse(null))
                .setTaxRate(
                        item.number("rate").flatMap(RecordDecimals::toQuantity).orElse(null))
                .setTaxAmount(
                        item.number("tax").flatMap(RecordDecimals::toAmount).orElse(null))
                .setDiscount(item.number("discount")
                        .map(BigDecimal::abs)
                        .flatMap(RecordDecimals::toAmount)
                        .orElse(null))
                .build();
    }

    private static @Nullable Integer position(InvoiceItem item) {
        try {
            return item.text("position")
                    .map(text -> Integer.valueOf(text.replace(".", "").strip()))
                    .orElse(null);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static void addUnmapped(InvoiceItem item, int number, MappedValues mappedValues) {
        Set<String> kept = new HashSet<>(Set.of("date", "other", "unknown"));
        if (position(item) == null) {
            kept.add("position");
        }
        for (String concept : kept) {
            item.text(concept).ifPresent(text -> mappedValues.addUnmapped("lines[" + number + "]." + concept, text));
        }
        item.number("discount-rate")
                .ifPresent(rate ->
                        mappedValues.addUnmapped("lines[" + number + "].discount", rate.toPlainString() + " %"));
    }
}
