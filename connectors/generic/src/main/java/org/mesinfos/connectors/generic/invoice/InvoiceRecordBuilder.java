package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.generic.document.CaptionedAmount;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.MappedValues;
import org.mesinfos.connectors.generic.document.RecordDecimals;
import org.mesinfos.connectors.mapping.value.DeclaredCurrency;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.einvoice.terms.SellerIdentity;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TaxBreakdown;

/** Builder of the {@code Invoice} record of a PDF invoice. */
final class InvoiceRecordBuilder {

    private final SourceContext context;
    private final PrintedInvoice invoice;
    private final MappedValues mappedValues =
            new MappedValues(InvoiceVocabulary.CAPTIONS, InvoiceVocabulary.TOTAL_CONCEPTS);

    InvoiceRecordBuilder(SourceContext context, PrintedInvoice invoice) {
        this.context = context;
        this.invoice = invoice;
    }

    ParsedRow toRow() {
        Invoice.Builder record = Invoice.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setCurrency(invoice.currency().orElse(null));
        if (record.getCurrency() == null) {
            DocumentCurrency.declared(context.currency(), invoice.document())
                    .ifPresent(code ->
                            record.setCurrency(code).setDerived(List.of(DeclaredCurrency.mark("currency", code))));
        }
        setHeader(record);
        setTotals(record, invoice.totals());
        new InvoicePartyFields(invoice).setFields(record, mappedValues);
        record.setTaxBreakdown(taxBreakdown());
        record.setLines(InvoiceLineBuilder.build(invoice, mappedValues));
        mappedValues.addRemaining(invoice.document(), invoice.items().lines());
        InstalmentLines.find(invoice.document(), invoice.items().lines())
                .forEach(line -> mappedValues.addUnmapped("instalment", line));
        record.setAdditional(mappedValues.additional());
        Optional<Subject> subject = subject(record);
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        Invoice built = record.build();
        return new ParsedRow(RecordType.INVOICE, built, Locator.page(1, 1), subject, key(built), List.of());
    }

    private void setHeader(Invoice.Builder record) {
        InvoiceHeader head = invoice.header();
        record.setTypeCode(head.kind().map(InvoiceKind::code).orElse(null));
        record.setNumber(mappedValues.unanimous("number", head.number()).orElse(null));
        record.setIssueDate(
                mappedValues.unanimous("issue-date", head.issueDate()).orElse(null));
        if (record.getIssueDate() != null && head.hasGenericDateCaption()) {
            mappedValues.markMapped("date");
        }
        record.setDueDate(mappedValues.unanimous("due-date", head.dueDate()).orElse(null));
        record.setDeliveryDate(mappedValues
                .unanimous("delivery-date", head.date("delivery-date"))
                .orElse(null));
        head.period().ifPresent(days -> record.setPeriodStart(days.get(0)).setPeriodEnd(days.get(1)));
        record.setBuyerCustomerNumber(
                mappedValues.unanimous("customer-number", head.customerNumber()).orElse(null));
        record.setOrderNumber(mappedValues
                .unanimous("order-number", head.reference("order-number"))
                .orElse(null));
        record.setContractNumber(mappedValues
                .unanimous("contract-number", head.reference("contract-number"))
                .orElse(null));
        record.setBuyerReference(mappedValues
                .unanimous("buyer-reference", head.reference("buyer-reference"))
                .orElse(null));
        record.setPrecedingInvoiceNumber(mappedValues
                .unanimous("preceding-number", head.reference("preceding-number"))
                .orElse(null));
        record.setPaymentReference(mappedValues
                .unanimous("payment-reference", head.reference("payment-reference"))
                .orElse(null));
        record.setUsagePoint(mappedValues
                .unanimous("delivery-point", head.reference("delivery-point"))
                .orElse(null));
        record.setSellerTaxNumber(mappedValues
                .unanimous("tax-number", head.reference("tax-number"))
                .orElse(null));
    }

    private void setTotals(Invoice.Builder record, InvoiceTotals totals) {
        record.setTotalNet(toAmount(totals.net()));
        record.setTotalTax(toAmount(totals.tax()));
        record.setTotalGross(toAmount(totals.gross()));
        record.setAmountDue(toAmount(totals.due()));
        record.setPrepaid(toAmount(totals.prepaid()));
        record.setTotalCharges(toAmount(totals.charges()));
        record.setTotalDiscount(toAmount(totals.discount()));
        record.setPreviousBalance(toAmount(totals.previousBalance()));
        record.setTotalLines(toAmount(totals.linesTotal()));
        List<BigDecimal> sums = List.of(
                        totals.net(),
                        totals.tax(),
                        totals.gross(),
                        totals.due(),
                        totals.prepaid(),
                        totals.charges(),
                        totals.discount(),
                        totals.previousBalance(),
                        totals.linesTotal())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        for (CaptionedAmount amount : invoice.captionedAmounts()) {
            boolean notATax = invoice.taxes().stream()
                    .noneMatch(
                            tax -> tax.line().index() == amount.caption().line().index());
            if (invoice.currencies().isOther(amount)) {
                mappedValues.addUnmapped(
                        amount.caption().text(),
                        amount.amount().toPlainString() + " "
                                + amount.currency().orElseThrow());
            } else if (notATax
                    && sums.stream()
                            .noneMatch(
                                    some -> some.abs().compareTo(amount.amount().abs()) == 0)) {
                mappedValues.addUnmapped(
                        amount.caption().text(), amount.amount().toPlainString());
            }
        }
    }

    /** Returns the taxes by rate, if they add up to the total tax. */
    private List<TaxBreakdown> taxBreakdown() {
        Optional<BigDecimal> whole = invoice.totals().tax();
        BigDecimal sum = invoice.taxes().stream().map(InvoiceTaxLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.filter(tax -> tax.compareTo(sum) != 0).isPresent()) {
            invoice.taxes()
                    .forEach(tax -> mappedValues.addUnmapped(
                            tax.label().isEmpty() ? "tax" : tax.label(),
                            tax.line().printed().text()));
            return List.of();
        }
        List<TaxBreakdown> taxes = new ArrayList<>();
        for (InvoiceTaxLine tax : invoice.taxes()) {
            taxes.add(TaxBreakdown.newBuilder()
                    .setLabel(tax.label().isEmpty() ? null : tax.label())
                    .setRate(RecordDecimals.toQuantity(tax.rate()).orElse(null))
                    .setTaxableAmount(
                            tax.base().flatMap(RecordDecimals::toAmount).orElse(null))
                    .setTaxAmount(RecordDecimals.toAmount(tax.tax()).orElse(null))
                    .build());
        }
        return taxes;
    }

    private static @Nullable BigDecimal toAmount(Optional<BigDecimal> amount) {
        return amount.flatMap(RecordDecimals::toAmount).orElse(null);
    }

    private Optional<Subject> subject(Invoice.Builder record) {
        return context.customer()
                .filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(record.getBuyerCustomerNumber()))
                .map(Subject::customer)
                .or(() -> Optional.ofNullable(record.getContractNumber())
                        .map(contract -> new Subject(SubjectKind.CONTRACT, contract)));
    }

    /**
     * Returns the native key from seller, number and date, as a number is unique within one seller only; without a number, a
     * natural key from other values.
     */
    private static RecordKey key(Invoice invoice) {
        LocalDate day = invoice.getIssueDate();
        String date = day == null ? "" : day.toString();
        if (invoice.getNumber() != null) {
            return new RecordKey(
                    RecordKey.Kind.NATIVE,
                    String.join(RecordKeyBuilder.SEPARATOR, SellerIdentity.of(invoice), invoice.getNumber(), date));
        }
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                String.join(
                        RecordKeyBuilder.SEPARATOR,
                        date,
                        Objects.toString(invoice.getSellerName(), ""),
                        Objects.toString(invoice.getTotalGross(), ""),
                        Objects.toString(invoice.getAmountDue(), "")));
    }
}
