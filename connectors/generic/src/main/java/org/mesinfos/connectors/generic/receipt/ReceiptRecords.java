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
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.generic.document.PrintedNumbers;
import org.mesinfos.connectors.generic.document.TakenValues;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TaxBreakdown;

/** Builds the record of a receipt. */
final class ReceiptRecords {

    private static final char SEPARATOR = '\u001f';
    /** A number with all but its last digits masked. */
    private static final Pattern MASKED = Pattern.compile("[#*xX•]{4,}[ -]?(\\d{4})(?!\\d)");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])(\\d{1,6}(?:[.,]\\d{1,2})?)(?![\\d.,])");
    private static final Pattern COUNT = Pattern.compile("(?<!\\d)(\\d{1,4})(?![\\d.,])");

    private final SourceContext context;
    private final PrintedReceipt printed;
    private final TakenValues taken = new TakenValues(ReceiptWords.CAPTIONS, Set.of());

    ReceiptRecords(SourceContext context, PrintedReceipt printed) {
        this.context = context;
        this.printed = printed;
    }

    ParsedRow row() {
        Receipt.Builder record = Receipt.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setCurrency(printed.currency().orElse(null))
                .setTotal(money(printed.amount()))
                .setPaymentMeans(means())
                .setTaxBreakdown(taxes())
                .setLines(lines());
        head(record);
        sums(record);
        taken.keepRest(printed.head().paper(), articleLines());
        record.setAdditional(taken.additional());
        Optional<Subject> subject = context.customer()
                .filter(name -> !name.isBlank())
                .map(Subject::customer)
                .or(() -> Optional.ofNullable(record.getLoyaltyNumber())
                        .filter(number -> number.chars().allMatch(ReceiptRecords::isPlain))
                        .map(number -> new Subject(SubjectKind.CARD, number)));
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        Receipt receipt = record.build();
        return new ParsedRow(RecordType.RECEIPT, receipt, Locator.page(1, 1), subject, key(receipt), List.of());
    }

    private void head(Receipt.Builder record) {
        ReceiptHead head = printed.head();
        record.setReceiptNumber(Optional.ofNullable(reference("receipt-number")).orElseGet(() -> reference("slip")));
        record.setShopId(reference("shop"));
        record.setCheckoutId(reference("till"));
        record.setCashierId(reference("cashier"));
        record.setLoyaltyNumber(
                head.loyalty().map(number -> taken.hold("loyalty", number)).orElse(null));
        record.setShopName(head.shop().orElse(null));
        record.setShopAddress(head.address().orElse(null));
        record.setShopSiret(head.siret().orElse(null));
        head.siret().ifPresent(number -> taken.hold("siret"));
        head.moment()
                .ifPresentOrElse(
                        moment -> {
                            record.setLocalTime(moment).setZone(context.zone().getId());
                            taken.hold("date", "time");
                        },
                        () -> head.day().ifPresent(day -> taken.keep("date", day.toString())));
    }

    private void sums(Receipt.Builder record) {
        Payment.All payments = printed.payments();
        if (!payments.given().isEmpty() && payments.paid().compareTo(printed.amount()) == 0) {
            record.setPaid(money(printed.amount()));
        }
        if (payments.back().signum() != 0) {
            taken.keep("change", payments.back().toPlainString());
        }
        if (printed.added().signum() != 0) {
            record.setTaxTotal(money(printed.added()));
        } else if (printed.taxes().size() == 1) {
            record.setTaxTotal(money(printed.taxes().get(0).tax()));
        }
        for (ReceiptRow row : printed.rows()) {
            count(row).ifPresent(record::setItemCount);
            boolean won = ReceiptWords.holds("points", row.text()) && ReceiptWords.holds("won", row.text());
            if (won && record.getPointsWon() == null) {
                record.setPointsWon(number(row.text()).orElse(null));
            }
        }
    }

    private static Optional<Integer> count(ReceiptRow row) {
        Matcher number = COUNT.matcher(row.text());
        return row.amount().isEmpty() && ReceiptWords.begins("item-count", row.text()) && number.find()
                ? Optional.of(Integer.valueOf(number.group(1)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find()
                ? PrintedNumbers.measure(new BigDecimal(number.group(1).replace(',', '.')))
                : Optional.empty();
    }

    private List<PaymentMeans> means() {
        List<Payment> given = printed.payments().given();
        long cards = given.stream()
                .filter(payment -> payment.method() == PaymentMethod.CARD)
                .count();
        Optional<String> suffix = cards == 1 ? cardSuffix() : Optional.empty();
        return given.stream()
                .map(payment -> PaymentMeans.newBuilder()
                        .setMethod(payment.method())
                        .setLabel(payment.label())
                        .setAmount(money(payment.amount()))
                        .setCardSuffix(payment.method() == PaymentMethod.CARD ? suffix.orElse(null) : null)
                        .build())
                .toList();
    }

    /** Returns the first masked number that is not that of the loyalty card. */
    private Optional<String> cardSuffix() {
        String loyalty = printed.head().loyalty().orElse("");
        List<String> found = printed.rows().stream()
                .flatMap(row -> MASKED.matcher(row.text()).results())
                .map(match -> match.group(1))
                .filter(suffix -> !loyalty.endsWith(suffix))
                .distinct()
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private List<TaxBreakdown> taxes() {
        return printed.taxes().stream()
                .map(tax -> TaxBreakdown.newBuilder()
                        .setLabel(tax.code().isEmpty() ? null : tax.code())
                        .setRate(PrintedNumbers.measure(tax.rate()).orElse(null))
                        .setTaxableAmount(
                                tax.net().flatMap(PrintedNumbers::money).orElse(null))
                        .setTaxAmount(money(tax.tax()))
                        .build())
                .toList();
    }

    private List<ReceiptLine> lines() {
        Map<String, BigDecimal> rates = printed.taxes().stream()
                .filter(tax -> !tax.code().isEmpty())
                .collect(Collectors.toMap(TaxRow::code, TaxRow::rate, (first, second) -> first));
        List<ReceiptLine> lines = new ArrayList<>();
        for (Article item : printed.articles()) {
            String code = item.taxCode().split(" ", 2)[0];
            lines.add(ReceiptLine.newBuilder()
                    .setPosition(lines.size() + 1)
                    .setLabel(item.label())
                    .setQuantity(item.measure()
                            .flatMap(quantityPrice -> PrintedNumbers.measure(quantityPrice.quantity()))
                            .orElse(null))
                    .setUnit(item.measure()
                            .map(Measure::unit)
                            .filter(unit -> !unit.isEmpty())
                            .orElse(null))
                    .setUnitPrice(item.measure()
                            .flatMap(Measure::price)
                            .flatMap(PrintedNumbers::measure)
                            .orElse(null))
                    .setAmount(money(item.amount()))
                    .setTypeCode(code.isEmpty() || rates.containsKey(code) ? null : code)
                    .setTaxRate(item.taxRate()
                            .or(() -> Optional.ofNullable(rates.get(code)))
                            .flatMap(PrintedNumbers::measure)
                            .orElse(null))
                    .build());
        }
        return lines;
    }

    private Set<Integer> articleLines() {
        return printed.rows().stream()
                .filter(row -> row.line().index() < printed.total().line().index()
                        && row.amount().isPresent())
                .map(row -> row.line().index())
                .collect(Collectors.toSet());
    }

    private String reference(String concept) {
        return printed.head()
                .reference(concept)
                .map(value -> taken.hold(concept, value))
                .orElse(null);
    }

    private static boolean isPlain(int letter) {
        return Character.isLetterOrDigit(letter) || letter == ' ' || letter == '-';
    }

    private static BigDecimal money(BigDecimal amount) {
        return PrintedNumbers.money(amount).orElse(null);
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
                        .collect(Collectors.joining(String.valueOf(SEPARATOR))));
    }
}
