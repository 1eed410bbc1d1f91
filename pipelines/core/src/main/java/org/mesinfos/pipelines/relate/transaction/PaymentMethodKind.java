package org.mesinfos.pipelines.relate.transaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.BankTransaction;

/** Payment methods of transactions, as far as the rules of this package distinguish them. */
public enum PaymentMethodKind {
    /** Payment card, in a shop or online. */
    CARD,
    /** Cash machine or counter. */
    CASH,
    /** Cheque. */
    CHEQUE,
    /** Direct debit, drawn by the creditor on a mandate. */
    DIRECT_DEBIT,
    /** Transfer, sent by the payer. */
    TRANSFER,
    /** Loan instalment, drawn by the bank. */
    LOAN,
    /** Fee or interest, drawn by the bank. */
    FEE,
    /** Unknown. */
    OTHER;

    /** Number of words of a label that are examined, because the payment method is named first. */
    private static final int MAX_LABEL_WORDS = 4;

    private static final Map<String, PaymentMethodKind> WORDS = new HashMap<>();
    /** Families of ISO 20022 bank transaction codes in the domain PMNT; {@code CWDL} is a sub-family. */
    private static final Map<String, PaymentMethodKind> FAMILIES = Map.of(
            "RCDT",
            TRANSFER,
            "ICDT",
            TRANSFER,
            "RRCT",
            TRANSFER,
            "IRCT",
            TRANSFER,
            "RDDT",
            DIRECT_DEBIT,
            "IDDT",
            DIRECT_DEBIT,
            "CCRD",
            CARD,
            "MCRD",
            CARD,
            "RCHQ",
            CHEQUE,
            "ICHQ",
            CHEQUE);

    static {
        words(
                CARD,
                "CARTE",
                "CB",
                "CARD",
                "KARTE",
                "KARTENZAHLUNG",
                "POS",
                "TARJETA",
                "CARTA",
                "PSC",
                "EINKAUF",
                "BEA",
                "BETAALPAS",
                "BETAALAUTOMAAT",
                "GIROCARD",
                "DEBITKARTE",
                "DEBETKAART",
                "BANCONTACT",
                "TWINT",
                "COMPRA");
        words(
                CASH,
                "RETRAIT",
                "RETRAITS",
                "DAB",
                "GAB",
                "ATM",
                "CASH",
                "WITHDRAWAL",
                "BARGELD",
                "BARGELDAUSZAHLUNG",
                "BANCOMAT",
                "ESPECES",
                "BEZUG",
                "PRELIEVO",
                "GELDAUTOMAT",
                "GELDAUTOMAAT",
                "GELDMAAT",
                "GELDOPNAME",
                "GELDOPNEMING",
                "CAJERO",
                "BARBEZUG");
        words(CHEQUE, "CHEQUE", "CHQ", "CHECK", "SCHECK", "CHEQUES");
        words(
                DIRECT_DEBIT,
                "PRLV",
                "PRELEVEMENT",
                "PRELEVT",
                "PREL",
                "PRLVT",
                "LASTSCHRIFT",
                "SEPALASTSCHRIFT",
                "BASISLASTSCHRIFT",
                "FOLGELASTSCHRIFT",
                "ERSTLASTSCHRIFT",
                "DIRECTDEBIT",
                "INCASSO",
                "DOMICILIATION",
                "DOMICILIERING",
                "EINZUG",
                "RECIBO",
                "ADDEBITO",
                "LSV");
        words(
                TRANSFER,
                "VIR",
                "VIRT",
                "VRT",
                "VIREMENT",
                "VIREMENTS",
                "TRANSFER",
                "XFER",
                "DIRECTDEP",
                "REPEATPMT",
                "UBERWEISUNG",
                "UEBERWEISUNG",
                "GUTSCHRIFT",
                "DAUERAUFTRAG",
                "TRANSFERENCIA",
                "BONIFICO",
                "OVERBOEKING",
                "OVERSCHRIJVING",
                "BACS",
                "BGC",
                "PRZELEW",
                "WIRE",
                "SEPAUEBERWEISUNG");
        words(LOAN, "PRET", "EMPRUNT", "LOAN", "DARLEHEN", "HYPOTHEK", "MORTGAGE", "KREDIT", "PRESTITO", "MUTUO");
        words(
                FEE,
                "FRAIS",
                "COTISATION",
                "COMMISSION",
                "COMMISSIONS",
                "FEE",
                "FEES",
                "SRVCHG",
                "AGIOS",
                "INTERETS",
                "GEBUHR",
                "GEBUHREN",
                "GEBUEHR",
                "ENTGELT",
                "INTEREST",
                "ZINSEN",
                "SPESE");
    }

    private static void words(PaymentMethodKind instrument, String... words) {
        for (String word : words) {
            WORDS.put(word, instrument);
        }
    }

    /** Returns the words that indicate a payment method, in upper case without accents. */
    static Set<String> words() {
        return WORDS.keySet();
    }

    static PaymentMethodKind of(BankTransaction transaction, List<String> label) {
        if (transaction.getChequeNumber() != null) {
            return CHEQUE;
        }
        PaymentMethodKind coded = coded(transaction.getTransactionCode());
        if (coded != OTHER) {
            return coded;
        }
        PaymentMethodKind indicated = first(TextWords.of(transaction.getKind()), Integer.MAX_VALUE);
        if (indicated == OTHER) {
            indicated = first(label, MAX_LABEL_WORDS);
        }
        if (indicated != OTHER) {
            return indicated;
        }
        if (transaction.getMandateId() != null || transaction.getCreditorId() != null) {
            return DIRECT_DEBIT;
        }
        boolean card = transaction.getCardSuffix() != null || transaction.getMerchantCategoryCode() != null;
        return card ? CARD : OTHER;
    }

    /** Returns the payment method of a bank transaction code such as {@code PMNT-RDDT-ESDD}. */
    private static PaymentMethodKind coded(@Nullable String code) {
        if (code == null || code.length() < 9 || !code.startsWith("PMNT-")) {
            return OTHER;
        }
        return code.endsWith("CWDL") ? CASH : FAMILIES.getOrDefault(code.substring(5, 9), OTHER);
    }

    /**
     * Returns the payment method that the first matching word indicates. A loan takes precedence over the direct debit
     * by which it is paid.
     */
    private static PaymentMethodKind first(List<String> words, int limit) {
        PaymentMethodKind first = OTHER;
        for (int i = 0; i < Math.min(limit, words.size()); i++) {
            PaymentMethodKind indicated = WORDS.getOrDefault(words.get(i), OTHER);
            if (indicated == LOAN) {
                return LOAN;
            }
            if (first == OTHER || (first == CARD && indicated == CASH)) {
                first = indicated == OTHER ? first : indicated;
            }
        }
        return first;
    }
}
