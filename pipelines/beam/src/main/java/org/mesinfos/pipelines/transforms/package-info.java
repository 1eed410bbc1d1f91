/**
 * The steps of the pipeline as named transforms: they wire, spread and group, and hold no rule of the domain.
 *
 * <p>Rows travel in compressed blocks of many, never one by one: runners pay per element.
 */
package org.mesinfos.pipelines.transforms;
