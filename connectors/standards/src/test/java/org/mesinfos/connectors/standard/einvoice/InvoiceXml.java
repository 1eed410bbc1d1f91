package org.mesinfos.connectors.standard.einvoice;

import org.mesinfos.connectors.intake.BytesContent;

/** Builder of small invoices over 100 euros plus 20 euros VAT, in CII and UBL, for tests. Immutable. */
public final class InvoiceXml {

    private static final String CII = """
            <i:CrossIndustryInvoice xmlns:i="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">
            <ExchangedDocumentContext><GuidelineSpecifiedDocumentContextParameter><ID>urn:cen.eu:en16931:2017</ID>\
            </GuidelineSpecifiedDocumentContextParameter></ExchangedDocumentContext>
            <ExchangedDocument><ID>F-1</ID><TypeCode>380</TypeCode>\
            <IssueDateTime><DateTimeString format="102">20250314</DateTimeString></IssueDateTime>\
            <IncludedNote><Content>note</Content></IncludedNote></ExchangedDocument>
            <SupplyChainTradeTransaction>
            <IncludedSupplyChainTradeLineItem><AssociatedDocumentLineDocument><LineID>1</LineID>\
            </AssociatedDocumentLineDocument><SpecifiedTradeProduct><SellerAssignedID>A7</SellerAssignedID>\
            <Name>thing</Name></SpecifiedTradeProduct>\
            <SpecifiedLineTradeAgreement><NetPriceProductTradePrice><ChargeAmount>50</ChargeAmount>\
            </NetPriceProductTradePrice></SpecifiedLineTradeAgreement>\
            <SpecifiedLineTradeDelivery><BilledQuantity unitCode="C62">2</BilledQuantity></SpecifiedLineTradeDelivery>\
            <SpecifiedLineTradeSettlement><ApplicableTradeTax><CategoryCode>S</CategoryCode>\
            <RateApplicablePercent>20</RateApplicablePercent></ApplicableTradeTax>\
            <SpecifiedTradeSettlementLineMonetarySummation><LineTotalAmount>100.00</LineTotalAmount>\
            </SpecifiedTradeSettlementLineMonetarySummation></SpecifiedLineTradeSettlement>\
            </IncludedSupplyChainTradeLineItem>
            <ApplicableHeaderTradeAgreement><BuyerReference>B-9</BuyerReference>\
            <SellerTradeParty><Name>Seller</Name><SpecifiedLegalOrganization><ID schemeID="0002">123456789</ID>\
            </SpecifiedLegalOrganization><SpecifiedTaxRegistration><ID schemeID="VA">FR1</ID>\
            </SpecifiedTaxRegistration></SellerTradeParty>\
            <BuyerTradeParty><ID>C-5</ID><Name>Buyer</Name></BuyerTradeParty></ApplicableHeaderTradeAgreement>
            <ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>\
            <SpecifiedTradeSettlementPaymentMeans><TypeCode>58</TypeCode><PayeePartyCreditorFinancialAccount>\
            <IBANID>FR76</IBANID></PayeePartyCreditorFinancialAccount></SpecifiedTradeSettlementPaymentMeans>\
            <ApplicableTradeTax><CalculatedAmount>20.00</CalculatedAmount><TypeCode>VAT</TypeCode>\
            <BasisAmount>100.00</BasisAmount><CategoryCode>S</CategoryCode>\
            <RateApplicablePercent>20</RateApplicablePercent></ApplicableTradeTax>
            <SpecifiedTradeSettlementHeaderMonetarySummation><LineTotalAmount>100.00</LineTotalAmount>\
            <TaxBasisTotalAmount>100.00</TaxBasisTotalAmount><TaxTotalAmount currencyID="EUR">20.00</TaxTotalAmount>\
            <GrandTotalAmount>120.00</GrandTotalAmount><DuePayableAmount>120.00</DuePayableAmount>\
            </SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement>
            </SupplyChainTradeTransaction>
            </i:CrossIndustryInvoice>
            """;

    private static final String UBL = """
            <i:Invoice xmlns:i="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
            <CustomizationID>urn:cen.eu:en16931:2017</CustomizationID><ID>F-1</ID><IssueDate>2025-03-14</IssueDate>\
            <InvoiceTypeCode>380</InvoiceTypeCode><Note>note</Note>\
            <DocumentCurrencyCode>EUR</DocumentCurrencyCode><BuyerReference>B-9</BuyerReference>
            <AccountingSupplierParty><Party><PartyTaxScheme><CompanyID>FR1</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme>\
            </PartyTaxScheme><PartyLegalEntity><RegistrationName>Seller</RegistrationName>\
            <CompanyID schemeID="0002">123456789</CompanyID></PartyLegalEntity></Party></AccountingSupplierParty>
            <AccountingCustomerParty><Party><PartyIdentification><ID>C-5</ID></PartyIdentification>\
            <PartyLegalEntity><RegistrationName>Buyer</RegistrationName></PartyLegalEntity></Party>\
            </AccountingCustomerParty>
            <PaymentMeans><PaymentMeansCode>58</PaymentMeansCode><PayeeFinancialAccount><ID>FR76</ID>\
            </PayeeFinancialAccount></PaymentMeans>
            <TaxTotal><TaxAmount currencyID="EUR">20.00</TaxAmount><TaxSubtotal>\
            <TaxableAmount currencyID="EUR">100.00</TaxableAmount><TaxAmount currencyID="EUR">20.00</TaxAmount>\
            <TaxCategory><ID>S</ID><Percent>20</Percent><TaxScheme><ID>VAT</ID></TaxScheme></TaxCategory>\
            </TaxSubtotal></TaxTotal>
            <LegalMonetaryTotal><LineExtensionAmount currencyID="EUR">100.00</LineExtensionAmount>\
            <TaxExclusiveAmount currencyID="EUR">100.00</TaxExclusiveAmount>\
            <TaxInclusiveAmount currencyID="EUR">120.00</TaxInclusiveAmount>\
            <PayableAmount currencyID="EUR">120.00</PayableAmount></LegalMonetaryTotal>
            <InvoiceLine><ID>1</ID><InvoicedQuantity unitCode="C62">2</InvoicedQuantity>\
            <LineExtensionAmount currencyID="EUR">100.00</LineExtensionAmount><Item><Name>thing</Name>\
            <SellersItemIdentification><ID>A7</ID></SellersItemIdentification><ClassifiedTaxCategory><ID>S</ID>\
            <Percent>20</Percent></ClassifiedTaxCategory></Item><Price><PriceAmount currencyID="EUR">50</PriceAmount>\
            </Price></InvoiceLine>
            </i:Invoice>
            """;

    private final String text;

    private InvoiceXml(String text) {
        this.text = text;
    }

    public static InvoiceXml cii() {
        return new InvoiceXml(CII);
    }

    public static InvoiceXml ubl() {
        return new InvoiceXml(UBL);
    }

    /** Replaces a text, which must be present. */
    public InvoiceXml with(String original, String replacement) {
        if (!text.contains(original)) {
            throw new IllegalArgumentException("The invoice has no " + original);
        }
        return new InvoiceXml(text.replace(original, replacement));
    }

    /** Appends another invoice; both are children of one element. */
    public InvoiceXml and(InvoiceXml other) {
        return new InvoiceXml("<batch>\n" + text + other.text + "</batch>");
    }

    public String text() {
        return text;
    }

    public BytesContent content() {
        return BytesContent.utf8("invoice.xml", text);
    }
}
