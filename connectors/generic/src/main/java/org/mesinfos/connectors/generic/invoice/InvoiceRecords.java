package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.generic.document.NamedAmount;
import org.mesinfos.connectors.generic.document.PrintedNumbers;
import org.mesinfos.connectors.generic.document.TakenValues;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TaxBreakdown;

/** Builder of the {@code Invoice} record of a PDF invoice. */
final class InvoiceRecords {

    private static final char SEPARATOR = '\u001f';

    private final SourceContext context;
    private final PrintedInvoice printed;
    private final TakenValues taken = new TakenValues(InvoiceWords.CAPTIONS, InvoiceWords.SUMS);

    InvoiceRecords(SourceContext context, PrintedInvoice printed) {
        this.context = context;
        this.printed = printed;
    }

    ParsedRow row() {
        Invoice.Builder record = Invoice.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setCurrency(printed.currency().orElse(null));
        head(record);
        amounts(record, printed.totals());
        new InvoiceParties(printed).fill(record, taken);
        record.setTaxBreakdown(taxes());
        record.setLines(InvoiceLines.of(printed, taken));
        taken.keepRest(printed.paper(), printed.items().lines());
        Instalments.of(printed.paper(), printed.items().lines()).forEach(line -> taken.keep("instalment", line));
        record.setAdditional(taken.additional());
        Optional<Subject> subject = subject(record);
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        Invoice built = record.build();
        return new ParsedRow(RecordType.INVOICE, built, Locator.page(1, 1), subject, key(built), List.of());
    }

    private void head(Invoice.Builder record) {
        InvoiceHead head = printed.head();
        record.setTypeCode(head.kind().map(DocumentKind::code).orElse(null));
        record.setNumber(taken.one("number", head.number()));
        record.setIssueDate(taken.one("issue-date", head.issueDate()));
        if (record.getIssueDate() != null && head.isPlainlyDated()) {
            taken.hold("date");
        }
        record.setDueDate(taken.one("due-date", head.dueDate()));
        record.setDeliveryDate(taken.one("delivery-date", head.date("delivery-date")));
        head.period().ifPresent(days -> record.setPeriodStart(days.get(0)).setPeriodEnd(days.get(1)));
        record.setBuyerCustomerNumber(taken.one("customer-number", head.customerNumber()));
        record.setOrderNumber(taken.one("order-number", head.reference("order-number")));
        record.setContractNumber(taken.one("contract-number", head.reference("contract-number")));
        record.setBuyerReference(taken.one("buyer-reference", head.reference("buyer-reference")));
        record.setPrecedingInvoiceNumber(taken.one("preceding-number", head.reference("preceding-number")));
        record.setPaymentReference(taken.one("payment-reference", head.reference("payment-reference")));
        record.setUsagePoint(taken.one("delivery-point", head.reference("delivery-point")));
        record.setSellerTaxNumber(taken.one("tax-number", head.reference("tax-number")));
    }

    private void amounts(Invoice.Builder record, Totals totals) {
        record.setTotalNet(money(totals.net()));
        record.setTotalTax(money(totals.tax()));
        record.setTotalGross(money(totals.gross()));
        record.setAmountDue(money(totals.due()));
        record.setPrepaid(money(totals.prepaid()));
        record.setTotalCharges(money(totals.charges()));
        record.setTotalDiscount(money(totals.discount()));
        record.setPreviousBalance(money(totals.previous()));
        record.setTotalLines(money(totals.lines()));
        List<BigDecimal> sums = List.of(
                        totals.net(),
                        totals.tax(),
                        totals.gross(),
                        totals.due(),
                        totals.prepaid(),
                        totals.charges(),
                        totals.discount(),
                        totals.previous(),
                        totals.lines())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        for (NamedAmount amount : printed.named()) {
            boolean notATax = printed.taxes().stream()
                    .noneMatch(
                            tax -> tax.line().index() == amount.caption().line().index());
            if (notATax
                    && sums.stream()
                            .noneMatch(
                                    some -> some.abs().compareTo(amount.amount().abs()) == 0)) {
                taken.keep(amount.caption().text(), amount.amount().toPlainString());
            }
        }
    }

    /** Returns the taxes by rate, if they add up to the total tax. */
    private List<TaxBreakdown> taxes() {
        Optional<BigDecimal> whole = printed.totals().tax();
        BigDecimal sum = printed.taxes().stream().map(TaxLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.filter(tax -> tax.compareTo(sum) != 0).isPresent()) {
            printed.taxes()
                    .forEach(tax -> taken.keep(
                            tax.label().isEmpty() ? "tax" : tax.label(),
                            tax.line().printed().text()));
            return List.of();
        }
        List<TaxBreakdown> taxes = new ArrayList<>();
        for (TaxLine tax : printed.taxes()) {
            taxes.add(TaxBreakdown.newBuilder()
                    .setLabel(tax.label().isEmpty() ? null : tax.label())
                    .setRate(PrintedNumbers.measure(tax.rate()).orElse(null))
                    .setTaxableAmount(tax.base().flatMap(PrintedNumbers::money).orElse(null))
                    .setTaxAmount(PrintedNumbers.money(tax.tax()).orElse(null))
                    .build());
        }
        return taxes;
    }

    private static BigDecimal money(Optional<BigDecimal> amount) {
        return amount.flatMap(PrintedNumbers::money).orElse(null);
    }

    private Optional<Subject> subject(Invoice.Builder record) {
        return Optional.ofNullable(record.getBuyerCustomerNumber())
                .or(() -> context.customer().filter(name -> !name.isBlank()))
                .map(Subject::customer)
                .or(() -> Optional.ofNullable(record.getContractNumber())
                        .map(contract -> new Subject(SubjectKind.CONTRACT, contract)));
    }

    /** Returns the native key from number and date; without a number, a natural key from other values. */
    private static RecordKey key(Invoice invoice) {
        LocalDate day = invoice.getIssueDate();
        String date = day == null ? "" : day.toString();
        if (invoice.getNumber() != null) {
            return new RecordKey(RecordKey.Kind.NATIVE, invoice.getNumber() + SEPARATOR + date);
        }
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                String.join(
                        String.valueOf(SEPARATOR),
                        date,
                        Objects.toString(invoice.getSellerName(), ""),
                        Objects.toString(invoice.getTotalGross(), ""),
                        Objects.toString(invoice.getAmountDue(), "")));
    }
}
