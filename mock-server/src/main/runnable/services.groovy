// Lists, for the runnable jar, what all its parts have in META-INF/micronaut: a folder for each type of service, and in it a
// file for each service. JarServices tells why.
import java.util.zip.ZipFile

def folder = 'META-INF/micronaut/'
def paths = project.runtimeClasspathElements.collectMany { part ->
    def place = new File(part)
    if (place.directory) {
        def root = new File(place, folder)
        return root.directory ? root.listFiles().collectMany { type -> type.list().collect { "$type.name/$it" } } : []
    }
    new ZipFile(place).withCloseable { zip ->
        Collections.list(zip.entries())*.name.findAll { it.startsWith(folder) && !it.endsWith('/') }*.substring(folder.length())
    }
}
def list = new File(project.build.directory, 'runnable/services')
list.parentFile.mkdirs()
list.text = paths.toSorted().unique().collect { it.toString().replace('/', ' ') + '\n' }.join()
