package org.mesinfos.connectors.standard.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.format.tree.TreeElement;

/** The elements of one statement other than its entries, as far as they were read. Not thread-safe. */
final class CamtAccountStatement {

    /** Maximum number of elements other than entries; twenty are usual. */
    static final int MAX_ELEMENTS = 1_000;

    private final List<TreeElement> messageElements;
    private final List<TreeElement> elements = new ArrayList<>();
    private @Nullable CamtAccount account;

    /** @param messageElements the elements before the statements, such as {@code GrpHdr} */
    CamtAccountStatement(List<TreeElement> messageElements) {
        this.messageElements = messageElements;
    }

    List<TreeElement> messageElements() {
        return messageElements;
    }

    List<TreeElement> elements() {
        return elements;
    }

    /** Returns the account. Call it only after {@code Acct} was read. */
    CamtAccount account() {
        if (account == null) {
            account = CamtAccount.of(element("Acct"));
        }
        return account;
    }

    /** Returns the first element with this name. */
    Optional<TreeElement> element(String name) {
        for (TreeElement part : elements) {
            if (part.name().equals(name)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    Optional<String> id() {
        return element("Id").map(id -> id.value().strip()).filter(id -> !id.isEmpty());
    }
}
