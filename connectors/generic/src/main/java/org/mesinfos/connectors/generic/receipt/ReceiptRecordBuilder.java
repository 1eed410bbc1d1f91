package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.generic.document.MappedValues;
import org.mesinfos.connectors.generic.document.RecordDecimals;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TaxBreakdown;

/** Builder of the record of a receipt. */
final class ReceiptRecordBuilder {

    /** A number with all but its last digits masked. */
    private static final Pattern MASKED = Pattern.compile("[#*xX•]{4,}[ -]?(\\d{4})(?!\\d)");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])(\\d{1,6}(?:[.,]\\d{1,2})?)(?![\\d.,])");
    private static final Pattern ITEM_COUNT = Pattern.compile("(?<!\\d)(\\d{1,4})(?![\\d.,])");

    private final SourceContext context;
    private final PrintedReceipt printedReceipt;
    private final MappedValues mappedValues = new MappedValues(ReceiptVocabulary.CAPTIONS, Set.of());

    ReceiptRecordBuilder(SourceContext context, PrintedReceipt printedReceipt) {
        this.context = context;
        this.printedReceipt = printedReceipt;
    }

    ParsedRow toRow() {
        Receipt.Builder record = Receipt.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setCurrency(printedReceipt.currency().orElse(null))
                .setTotal(toAmount(printedReceipt.amount()))
                .setPaymentMeans(paymentMeans())
                .setTaxBreakdown(taxBreakdown())
                .setLines(receiptLines());
        setHeader(record);
        setTotals(record);
        mappedValues.addRemaining(printedReceipt.header().document(), itemLineIndexes());
        record.setAdditional(mappedValues.additional());
        Optional<Subject> subject = context.customer()
                .filter(name -> !name.isBlank())
                .map(Subject::customer)
                .or(() -> Optional.ofNullable(record.getLoyaltyNumber())
                        .filter(number -> number.chars().allMatch(ReceiptRecordBuilder::isReferenceCharacter))
                        .map(number -> new Subject(SubjectKind.CARD, number)));
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        Receipt receipt = record.build();
        return new ParsedRow(RecordType.RECEIPT, receipt, Locator.page(1, 1), subject, key(receipt), List.of());
    }

    private void setHeader(Receipt.Builder record) {
        ReceiptHeader head = printedReceipt.header();
        record.setReceiptNumber(Optional.ofNullable(reference("receipt-number")).orElseGet(() -> reference("slip")));
        record.setTransactionId(reference("transaction"));
        record.setShopId(reference("shop"));
        record.setCheckoutId(reference("till"));
        record.setCashierId(reference("cashier"));
        record.setLoyaltyNumber(head.loyaltyNumber()
                .map(number -> mappedValues.markMapped("loyalty", number))
                .orElse(null));
        record.setShopName(head.shopName().orElse(null));
        record.setShopAddress(head.address().orElse(null));
        record.setShopSiret(head.siret().orElse(null));
        head.siret().ifPresent(number -> mappedValues.markMapped("siret"));
        head.dateTime()
                .ifPresentOrElse(
                        moment -> {
                            record.setLocalTime(moment).setZone(context.zone().getId());
                            mappedValues.markMapped("date", "time");
                        },
                        () -> head.date().ifPresent(day -> mappedValues.addUnmapped("date", day.toString())));
    }

    private void setTotals(Receipt.Builder record) {
        ReceiptPayment.ReceiptPayments payments = printedReceipt.payments();
        if (!payments.tendered().isEmpty() && payments.paid().compareTo(printedReceipt.amount()) == 0) {
            record.setPaid(toAmount(printedReceipt.amount()));
        }
        if (payments.change().signum() != 0) {
            mappedValues.addUnmapped("change", payments.change().toPlainString());
        }
        if (printedReceipt.addedTax().signum() != 0) {
            record.setTaxTotal(toAmount(printedReceipt.addedTax()));
        } else {
            printedReceipt.printedTax().ifPresent(tax -> record.setTaxTotal(toAmount(tax)));
        }
        for (ReceiptRow row : printedReceipt.rows()) {
            itemCount(row).ifPresent(record::setItemCount);
            boolean won =
                    ReceiptVocabulary.contains("points", row.text()) && ReceiptVocabulary.contains("won", row.text());
            if (won && record.getPointsWon() == null) {
                record.setPointsWon(number(row.text()).orElse(null));
            }
        }
    }

    private static Optional<Integer> itemCount(ReceiptRow row) {
        Matcher number = ITEM_COUNT.matcher(row.text());
        return row.amount().isEmpty() && ReceiptVocabulary.startsWith("item-count", row.text()) && number.find()
                ? Optional.of(Integer.valueOf(number.group(1)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find()
                ? RecordDecimals.toQuantity(new BigDecimal(number.group(1).replace(',', '.')))
                : Optional.empty();
    }

    private List<PaymentMeans> paymentMeans() {
        List<ReceiptPayment> given = printedReceipt.payments().tendered();
        long cards = given.stream()
                .filter(payment -> payment.method() == PaymentMethod.CARD)
                .count();
        Optional<String> suffix = cards == 1 ? cardSuffix() : Optional.empty();
        return given.stream()
                .map(payment -> PaymentMeans.newBuilder()
                        .setMethod(payment.method())
                        .setLabel(payment.label())
                        .setAmount(toAmount(payment.amount()))
                        .setCardSuffix(payment.method() == PaymentMethod.CARD ? suffix.orElse(null) : null)
                        .build())
                .toList();
    }

    /** Returns the first masked number that is not that of the loyalty card. */
    private Optional<String> cardSuffix() {
        String loyalty = printedReceipt.header().loyaltyNumber().orElse("");
        List<String> found = printedReceipt.rows().stream()
                .flatMap(row -> BoundedText.matcher(MASKED, row.text()).results())
                .map(match -> match.group(1))
                .filter(suffix -> !loyalty.endsWith(suffix))
                .distinct()
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private List<TaxBreakdown> taxBreakdown() {
        return printedReceipt.taxes().stream()
                .map(tax -> TaxBreakdown.newBuilder()
                        .setLabel(tax.code().isEmpty() ? null : tax.code())
                        .setRate(RecordDecimals.toQuantity(tax.rate()).orElse(null))
                        .setTaxableAmount(
                                tax.net().flatMap(RecordDecimals::toAmount).orElse(null))
                        .setTaxAmount(toAmount(tax.tax()))
                        .build())
                .toList();
    }

    private List<ReceiptLine> receiptLines() {
        Map<String, BigDecimal> rates = printedReceipt.taxes().stream()
                .filter(tax -> !tax.code().isEmpty())
                .collect(Collectors.toMap(ReceiptTax::code, ReceiptTax::rate, (first, second) -> first));
        List<ReceiptLine> lines = new ArrayList<>();
        for (ReceiptItem item : printedReceipt.items()) {
            String code = item.taxCode().split(" ", 2)[0];
            lines.add(ReceiptLine.newBuilder()
                    .setPosition(lines.size() + 1)
                    .setLabel(item.label())
                    .setQuantity(item.quantityPrice()
                            .flatMap(quantityPrice -> RecordDecimals.toQuantity(quantityPrice.quantity()))
                            .orElse(null))
                    .setUnit(item.quantityPrice()
                            .map(QuantityPrice::unit)
                            .filter(unit -> !unit.isEmpty())
                            .orElse(null))
                    .setUnitPrice(item.quantityPrice()
                            .flatMap(QuantityPrice::price)
                            .flatMap(RecordDecimals::toQuantity)
                            .orElse(null))
                    .setAmount(toAmount(item.amount()))
                    .setTypeCode(code.isEmpty() || rates.containsKey(code) ? null : code)
                    .setTaxRate(item.taxRate()
                            .or(() -> Optional.ofNullable(rates.get(code)))
                            .flatMap(RecordDecimals::toQuantity)
                            .orElse(null))
                    .build());
        }
        return lines;
    }

    private Set<Integer> itemLineIndexes() {
        return printedReceipt.rows().stream()
                .filter(row ->
                        row.line().index() < printedReceipt.total().line().index()
                                && row.amount().isPresent())
                .map(row -> row.line().index())
                .collect(Collectors.toSet());
    }

    private @Nullable String reference(String concept) {
        return printedReceipt
                .header()
                .reference(concept)
                .map(value -> mappedValues.markMapped(concept, value))
                .orElse(null);
    }

    private static boolean isReferenceCharacter(int letter) {
        return Character.isLetterOrDigit(letter) || letter == ' ' || letter == '-';
    }

    private static @Nullable BigDecimal toAmount(BigDecimal amount) {
        return RecordDecimals.toAmount(amount).orElse(null);
    }

    /** Returns the natural key of a purchase: receipt number, time, shop, till and total. */
    private static RecordKey key(Receipt receipt) {
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                Stream.of(
                                receipt.getReceiptNumber(),
                                receipt.getLocalTime(),
                                receipt.getShopId(),
                                receipt.getCheckoutId(),
                                receipt.getTotal())
                        .map(value -> Objects.toString(value, ""))
                        .collect(Collectors.joining(RecordKeyBuilder.SEPARATOR)));
    }
}
