package dev.partnerkit.contract.support

import groovy.transform.CompileStatic

import java.util.regex.Pattern

/** What the modules beside this one were packaged as. */
@CompileStatic
class Packaged {

    /** The jar of a module; null in a run that packages nothing, where one of before would be judged in its place. */
    static File jar(String module, Pattern name) {
        def home = new File(System.getProperty('partnerkit.root'), module)
        def jar = new File(home, 'target').listFiles()?.findAll { File it -> it.name ==~ name }?.max { File it -> it.lastModified() }
        long changed = 0
        new File(home, 'src/main').eachFileRecurse { File it -> changed = Math.max(changed, it.lastModified()) }
        jar == null || jar.lastModified() < changed ? null : jar
    }
}
