package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.Optional;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.pipelines.identity.LinkedPeople;

/**
 * The outcome of linking persons.
 *
 * @param people the linked persons
 * @param predictedFalseMerges expected number of linked pairs that are of two people; empty if the model does not fit
 * @param misfit why the model does not fit its people, so that only rules linked; empty if it fits
 * @param exchangedNames texts about sources whose profiles link nobody, because given and family names are exchanged
 */
record LinkingOutcome(
        LinkedPeople people,
        Optional<Double> predictedFalseMerges,
        Optional<String> misfit,
        List<String> exchangedNames) {

    static LinkingOutcome of(
            LinkingInput people, LinkingPlan linking, LinkageResult linked, Optional<Double> predictedFalseMerges) {
        return new LinkingOutcome(
                people.linker()
                        .linkedPeople(linked, linking.model(), people.profiles(), linking.answers())
                        .withVerified(linking.verified()),
                predictedFalseMerges,
                linked.misfit(),
                people.linker().exchangedNames());
    }
}
