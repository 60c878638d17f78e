/** The words of the front page: the list of lessons. */
import type { Words } from '../words';
import { count } from './phrases';

export const catalogueWords: Words['catalogueWords'] = {
  title: 'Mira por qué cada tarea se ejecuta, o espera',
  lead: 'Cada lección es una ejecución de un DAG de Airflow. Recórrela, adelante y atrás, y lee en cada paso qué hizo el scheduler y a qué estaba esperando.',
  start: 'Empieza aquí',
  startBody: '¿Airflow es nuevo para ti? Esta lección te acompaña en tu primera ejecución.',
  ownDag: 'Abrir tu propio DAG',
  studio: 'Escribir una lección',
  opened: 'Abrir una carpeta de lecciones',
  docs: 'Documentación',
  again: 'Continuar',
  next: 'Siguiente lección',
  placement: 'Averiguar por dónde empezar',
  finalCheck: 'Prueba final',
  needs: 'Se apoya en',
  lessons: (n, minutes) =>
    `${count(n, 'lección', 'lecciones')}, unos ${minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`}`,
  broken: 'Su archivo tiene un fallo. Ábrela para ver cuál es.',
  empty: 'Todavía no hay ninguna lección. Pon un archivo en lessons/<course>/ y aparecerá aquí.',
};
