package dev.partnerkit.contract.support

import java.lang.annotation.ElementType
import java.lang.annotation.Retention
import java.lang.annotation.RetentionPolicy
import java.lang.annotation.Target as On

/** Says what a spec that is not {@link Live} needs; without it a world arranged in our own mock. */
@Retention(RetentionPolicy.RUNTIME)
@On(ElementType.TYPE)
@interface Needs {

    String value()
}
