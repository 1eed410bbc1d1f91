/**
 * The rule by which a generic reader accepts what it read: each required fact has its own proof, or a calibrated
 * probability that passes the threshold of the operator.
 */
@NullMarked
package org.mesinfos.connectors.generic.acceptance;

import org.jspecify.annotations.NullMarked;
