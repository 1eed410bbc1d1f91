package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.Invoice;

/** Mapping of identifiers by their scheme, a code of ISO 6523. */
public final class IdentifierScheme {

    private static final String ATTRIBUTE = "schemeID";
    private static final String SIREN = "0002";
    private static final String SIRET = "0009";
    private static final String GTIN = "0160";
    private static final int SIREN_DIGITS = 9;
    private static final int SIRET_DIGITS = 14;

    private IdentifierScheme() {}

    /**
     * Sets an identifier of the seller (BT-29, BT-30): a SIREN or SIRET number in its own field, an identifier of
     * another scheme with {@code other}.
     *
     * @param current the current value of the field set by {@code other}; if it is present, the identifier stays
     *     unclaimed
     */
    public static void setSellerId(Invoice invoice, TreeElement id, Optional<String> current, Consumer<String> other) {
        Optional<String> scheme = InvoiceValues.peekAttribute(id, ATTRIBUTE);
        String text = id.value().strip();
        if (is(scheme, SIREN) && invoice.getSellerSiren() == null && isDigits(text, SIREN_DIGITS)) {
            invoice.setSellerSiren(take(id));
        } else if (is(scheme, SIRET) && invoice.getSellerSiret() == null && isDigits(text, SIRET_DIGITS)) {
            invoice.setSellerSiret(take(id));
        } else if (current.isEmpty()) {
            InvoiceValues.take(id).ifPresent(other);
        }
    }

    /** Returns and claims an item standard identifier (BT-157) if its scheme is GTIN. */
    public static Optional<String> gtin(Optional<TreeElement> id) {
        return id.filter(element -> is(InvoiceValues.peekAttribute(element, ATTRIBUTE), GTIN))
                .map(IdentifierScheme::take);
    }

    /** Returns whether an identifier has this scheme. */
    public static boolean hasScheme(TreeElement id, String scheme) {
        return is(InvoiceValues.peekAttribute(id, ATTRIBUTE), scheme);
    }

    /** Claims and returns an identifier whose field implies the scheme; the scheme is claimed too. */
    public static String take(TreeElement id) {
        id.attribute(ATTRIBUTE).ifPresent(scheme -> scheme.claim());
        return id.claim().strip();
    }

    private static boolean is(Optional<String> scheme, String wanted) {
        return scheme.filter(wanted::equals).isPresent();
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
