package org.mesinfos.pipelines.deliveries;

import java.util.Optional;

/**
 * Delivery that the run leaves in the inbox, because it is incomplete, still changing, unreadable or above a quota.
 *
 * @param organisation id of the organisation that delivered it; empty for a file that is in no folder of an organisation
 * @param drop name of its folder or file in the inbox. Can contain personal data: never logged
 * @param reason explanation for the operator, without personal data
 */
public record WaitingDrop(Optional<String> organisation, String drop, String reason) {

    WaitingDrop(DropName name, String reason) {
        this(Optional.of(name.organisation()), name.name(), reason);
    }
}
