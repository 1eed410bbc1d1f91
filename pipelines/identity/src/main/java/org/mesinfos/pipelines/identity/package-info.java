/**
 * Resolution of the references that organisations use to persons.
 *
 * <p>The operator's {@link org.mesinfos.pipelines.identity.Registry} assigns customers to persons. Other customers get
 * a pseudonym from a {@link org.mesinfos.pipelines.identity.PersonKey}.
 * {@link org.mesinfos.pipelines.identity.LinkAssertion Links} in deliveries connect accounts, lines, meters, contracts
 * and cards to customers. Rows of a reference that leads to two persons are withheld.
 */
@NullMarked
package org.mesinfos.pipelines.identity;

import org.jspecify.annotations.NullMarked;
