package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.AllowanceChargeKind;

/** The indicator that distinguishes charges from allowances (BG-21 from BG-20), with the same values in UBL and CII. */
public final class ChargeIndicator {

    private ChargeIndicator() {}

    /** Returns the kind that the indicator states, and claims it; empty if it is absent or no XML Schema boolean. */
    public static Optional<AllowanceChargeKind> take(Optional<TreeElement> indicator) {
        Optional<AllowanceChargeKind> kind =
                indicator.flatMap(flag -> switch (flag.value().strip()) {
                    case "true", "1" -> Optional.of(AllowanceChargeKind.CHARGE);
                    case "false", "0" -> Optional.of(AllowanceChargeKind.ALLOWANCE);
                    default -> Optional.empty();
                });
        kind.ifPresent(known -> indicator.get().claim());
        return kind;
    }
}
