package org.mesinfos.connectors.standard.ofx;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Accessors for {@code ACCTINFO}, which contains one account of one kind. */
final class OfxAccountInfo {

    private static final List<String> INFORMATION_ELEMENTS =
            List.of("BANKACCTINFO", "CCACCTINFO", "INVACCTINFO", "LOANACCTINFO");
    private static final List<String> ACCOUNT_ELEMENTS =
            List.of("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM");

    private OfxAccountInfo() {}

    /** Returns the element that identifies the account. */
    static Optional<TreeElement> account(TreeElement acctinfo) {
        TreeElement information = information(acctinfo).orElse(acctinfo);
        return ACCOUNT_ELEMENTS.stream()
                .flatMap(name -> information.child(name).stream())
                .findFirst();
    }

    /** Returns the service status: active, available or pending. */
    static Optional<TreeElement> status(TreeElement acctinfo) {
        return information(acctinfo).flatMap(information -> information.child("SVCSTATUS"));
    }

    private static Optional<TreeElement> information(TreeElement acctinfo) {
        return INFORMATION_ELEMENTS.stream()
                .flatMap(name -> acctinfo.child(name).stream())
                .findFirst();
    }
}
